//! Everything at once, in the order of the specification.

use dkyc_tests::{issues, json_string, top_level};

use super::NINE_MISSING;

#[test]
fn everything_at_once_in_the_order_of_the_document() {
    let text = r#"{"zzz":1,"extras":0,"data":[7,{"YYY":2,"DOCUMENT_COLLECTION":{"docEsignForm":"data:;base64,QUJD","docSign":"?","xxx":3,
        "docPhoto":"data:;base64,QUJD"},"BASIC_INFORMATION":{"kycType":"6","pan":"x","pan":"y"}},{"BASIC_INFORMATION":{}},null],"data":1,
        "phone_number":"","zzz":4,"user_id":null}"#;
    // Fields of the payload that are not in the text would be missing.
    let others = top_level().filter(|field| !text.contains(&format!("\"{}\"", field.key)));
    let others = others.map(|field| format!("\"{}\":{},", field.key, json_string(field.example)));
    let front = format!("{{{}", others.collect::<Vec<_>>().concat());
    assert_eq!(
        issues(text.replacen('{', &front, 1)),
        [
            "required user_id /user_id",
            "empty phone_number /phone_number",
            "duplicate data /data",
            "type data[0] /data/0",
            "type data[3] /data/3",
            "type extras /extras",
            "duplicate BASIC_INFORMATION /data/2/BASIC_INFORMATION",
            "required BASIC_INFORMATION.uploadType /data/1/BASIC_INFORMATION/uploadType",
            "pan_format BASIC_INFORMATION.pan /data/1/BASIC_INFORMATION/pan",
            "duplicate BASIC_INFORMATION.pan /data/1/BASIC_INFORMATION/pan",
            "required BASIC_INFORMATION.dob /data/1/BASIC_INFORMATION/dob",
            "required BASIC_INFORMATION.amc /data/1/BASIC_INFORMATION/amc",
            "required BASIC_INFORMATION.ipvDate /data/1/BASIC_INFORMATION/ipvDate",
            "required BASIC_INFORMATION.uidNo /data/1/BASIC_INFORMATION/uidNo",
            "required BASIC_INFORMATION.ekycType /data/1/BASIC_INFORMATION/ekycType",
            "not_allowed BASIC_INFORMATION.kycType /data/1/BASIC_INFORMATION/kycType",
            NINE_MISSING[1],
            NINE_MISSING[2],
            NINE_MISSING[3],
            NINE_MISSING[4],
            NINE_MISSING[5],
            NINE_MISSING[6],
            NINE_MISSING[7],
            "required DOCUMENT_COLLECTION.docAddressProof /data/1/DOCUMENT_COLLECTION/docAddressProof",
            "document_base64 DOCUMENT_COLLECTION.docSign /data/1/DOCUMENT_COLLECTION/docSign",
            "required DOCUMENT_COLLECTION.docPerVerVideo /data/1/DOCUMENT_COLLECTION/docPerVerVideo",
            "required DOCUMENT_COLLECTION.appDocAddrProofCorrespondence /data/1/DOCUMENT_COLLECTION/appDocAddrProofCorrespondence",
            "duplicate zzz /zzz",
            "document_data_url DOCUMENT_COLLECTION.docPhoto /data/1/DOCUMENT_COLLECTION/docPhoto",
            "document_kind DOCUMENT_COLLECTION.docPhoto /data/1/DOCUMENT_COLLECTION/docPhoto",
            "document_data_url DOCUMENT_COLLECTION.docEsignForm /data/1/DOCUMENT_COLLECTION/docEsignForm",
            "document_kind DOCUMENT_COLLECTION.docEsignForm /data/1/DOCUMENT_COLLECTION/docEsignForm",
            "unknown_field zzz /zzz",
            "unknown_section YYY /data/1/YYY",
            "unknown_field DOCUMENT_COLLECTION.xxx /data/1/DOCUMENT_COLLECTION/xxx",
        ]
    );
}
