//! `document` that begins with `data:`.

use dkyc_tests::verdict_on_json;

use super::{DOCUMENT, all, each};

#[test]
fn base64_after_the_first_mark_is_valid_with_a_warning() {
    each(
        DOCUMENT,
        "document_data_url",
        "
        data:;base64,QUJD data:image/png;base64,QUJD DATA:image/png;BASE64,QUJD Data:;Base64,QQ==
        data:text/plain;charset=utf-8;base64,QUI= data:;base64;base64,QUJD
        data://example.com;base64,QUJD data:image/png;base64,ab+/
        data:video/webm;codecs=vp8,opus;base64,QUJD data:a,b;base64,QUJD data:,;base64,QUJD data:,,;bASe64,QUJD
        data:;b;ba;bas;base;base6;base64;base64,QUJD data:;base64x,;base64,QUJD data:,;bas,e64;base64,QUJD
    ",
    );
    all(DOCUMENT, "document_data_url", &["data:é \u{0}\n%;base64,QUJD"]);
}

#[test]
fn anything_else_is_no_base64() {
    each(
        DOCUMENT,
        "document_base64",
        "
        data: data:, data:,QUJD data:;base64 data:;base64, data:base64,QUJD data:;base6,QUJD
        data:;base64x,QUJD data:image/png;base64;a=b,QUJD data:image/png,QUJD
        data:a,b;base64,QUJD;base64,QUJD data:;base64,;base64,QUJD data:;base64,,QUJD data:;base64,QUJD,QUJD data:;base64,QUJ data:;base64,QR==
        data:;base64,-_-_ data:;base64,%51UJD data:;base64,https://a data:;base64,data:;base64,QUJD
        data://example.com/a data:;ｂａｓｅ64,QUJD data:;baſe64,QUJD
    ",
    );
    all(
        DOCUMENT,
        "document_base64",
        &[
            "data:;base64, ",
            "data:;base64 ,QUJD",
            "data:; base64,QUJD",
            "data:;base64,QUJD\n",
            "data:;base64,QU JD",
        ],
    );
}

#[test]
fn other_beginnings_are_not_data_urls() {
    all(
        DOCUMENT,
        "document_base64",
        &[
            "data;base64,QUJD",
            " data:;base64,QUJD",
            "data :;base64,QUJD",
            "ndata:;base64,QUJD",
            ";base64,QUJD",
        ],
    );
}

#[test]
fn escapes_in_the_json_text() {
    for (literal, want) in [
        (r#""data:image\/png;base64,ab+\/""#, "document_data_url"),
        (r#""data:image\u002fpng;base64,ab+\u002F""#, "document_data_url"),
        (r#""data:image/png\u003bbase64\u002cQUJD""#, "document_data_url"),
        (r#""data:image\/png;base64,\/\/\/\/""#, "document_data_url"),
        (r#""data:a\"b;base64,QUJD""#, "document_data_url"),
        (r#""data:a\n;base64,QU\/D""#, "document_data_url"),
        (r#""data:a\\;base64,QU\/D""#, "document_data_url"),
        (r#""data:a\\/;base64,QU\/D""#, "document_data_url"),
        (r#""data:a\u002cb;base64,QUJD""#, "document_data_url"),
        (r#""data:video\/webm;codecs=vp8,opus;base64,QU\/D""#, "document_data_url"),
        (r#""data:image\/png;base64,""#, "document_base64"),
        (r#""data:image\/png;base64,\/""#, "document_base64"),
        (r#""data:image\/png;base64,QUJD\n""#, "document_base64"),
        (r#""data:image\/png;base64,QU\\D""#, "document_base64"),
        (r#""data:image\/png,QUJD""#, "document_base64"),
    ] {
        assert_eq!(verdict_on_json(DOCUMENT, literal), want, "{literal}");
    }
}

/// However the text is escaped in JSON, its header and its data are the same.
#[test]
fn header_and_data_without_escapes() {
    let of = |literal: &str| {
        let payload = dkyc_tests::payload_with("DOCUMENT_COLLECTION.docPhoto", literal);
        dkyc::parse(&payload).expect("a valid payload").data.document_collection.doc_photo.into_owned()
    };
    let plain = of(r#""data:image/png;base64,QU/D""#);
    let dkyc::Document::DataUrl { header, .. } = &plain else { panic!("{plain:?}") };
    assert_eq!(header, "data:image/png;base64");
    for literal in [
        r#""data:image\/png;base64,QU\/D""#,
        r#""data:image\u002fpng;base64,QU/D""#,
        r#""data:image\u002Fpng;base64,QU\/D""#,
        r#""\u0064ata:image\/png;base64,QU\u002fD""#,
    ] {
        assert!(of(literal) == plain, "{literal}");
    }
}
