//! `document_kind`, `document_insecure`.

use super::{only, told, told_alone};

const PHOTO: &str = "DOCUMENT_COLLECTION.docPhoto";
const SIGN: &str = "DOCUMENT_COLLECTION.docSign";
const VIDEO: &str = "DOCUMENT_COLLECTION.docPerVerVideo";
const FORM: &str = "DOCUMENT_COLLECTION.docEsignForm";
const PROOF: &str = "DOCUMENT_COLLECTION.docAddressProof";
const CORRESPONDENCE: &str = "DOCUMENT_COLLECTION.appDocAddrProofCorrespondence";
const ALL: [&str; 6] = [PROOF, PHOTO, SIGN, VIDEO, CORRESPONDENCE, FORM];

const PICTURES: &[&str] = &[PHOTO, SIGN, PROOF, CORRESPONDENCE];
const PROOFS: &[&str] = &[PROOF, CORRESPONDENCE];

/// How files begin, and where such a file is expected.
const FILES: [(&[u8], &[&str]); 78] = [
    // JPEG: JFIF, Exif, and without either
    (b"\xFF\xD8\xFF\xE0\0\x10JFIF\0", PICTURES),
    (b"\xFF\xD8\xFF\xE1\0\x10Exif\0", PICTURES),
    (b"\xFF\xD8\xFF\xDB", PICTURES),
    (b"\xFF\xD8\xFF", PICTURES),
    (b"\xFF\xD8", &[]),
    (b"\xFF\xD8\xFE", &[]),
    // PNG
    (b"\x89PNG\r\n\x1A\n\0\0\0\rIHDR", PICTURES),
    (b"\x89PNG\r\n\x1A\n", PICTURES),
    (b"\x89PNG\r\n\x1A", &[]),
    (b"\x89PNG", &[]),
    // What becomes of it when line breaks are converted on the way, as in text
    (b"\x89PNG\n\x1A\n\0\0\0\rIHDR", &[]),
    (b"\x89PNG\r\n\x1A\r\n\0\0\0\rIHDR", &[]),
    (b"PNG\r\n\x1A\n", &[]),
    // TIFF and BigTIFF, in both orders of bytes
    (b"II*\0\x08\0\0\0", PROOFS),
    (b"MM\0*\0\0\0\x08", PROOFS),
    (b"II+\0\x08\0\0\0", PROOFS),
    (b"MM\0+\0\x08\0\0", PROOFS),
    (b"II,\0\x08\0\0\0", &[]),
    (b"MM\0)\0\0\0\x08", &[]),
    (b"II*\0\x08\0\0\0CR data of the strip", PROOFS),
    (b"MM*\0", &[]),
    (b"II\0*", &[]),
    (b"II*", &[]),
    // PDF
    (b"%PDF-1.7\n%\xE2\xE3\xCF\xD3", &[PROOF, CORRESPONDENCE, FORM]),
    (b"%PDF-2.0", &[PROOF, CORRESPONDENCE, FORM]),
    (b"\xEF\xBB\xBF%PDF-1.4", &[]),
    (b"\n%PDF-1.4", &[]),
    (b"junk before %PDF-1.4", &[]),
    (b"%PDF", &[PROOF, CORRESPONDENCE, FORM]),
    (b"%PD", &[]),
    (b"%!PS-Adobe-3.0", &[]),
    // ZIP: with files, and empty
    (b"PK\x03\x04\x14\0", PROOFS),
    (b"PK\x05\x06\0\0", PROOFS),
    (b"PK", &[]),
    // XML: with a declaration, a byte order mark, white space, and nothing but its root
    (b"<?xml version=\"1.0\" encoding=\"UTF-8\"?><OfflinePaperlessKyc", PROOFS),
    (b"\xEF\xBB\xBF<?xml version=\"1.0\"?>", PROOFS),
    (b"\xFF\xFE<\0?\0x\0m\0l\0", PROOFS),
    (b"\xFE\xFF\0<\0?\0x\0m\0l", PROOFS),
    (b"\n\r\t <?xml version=\"1.0\"?>", PROOFS),
    (b"<?XML version=\"1.0\"?>", &[]),
    (b"<OfflinePaperlessKyc referenceId=\"1\">", PROOFS),
    (b"\xEF\xBB\xBF <PrintLetterBarcodeData/>", PROOFS),
    (b"<_a/>", PROOFS),
    (b"<:a/>", PROOFS),
    (b"<\xE0\xA4\x95/>", PROOFS),
    (b"<1/>", &[]),
    (b"<?php ", &[]),
    (b"{\"error\": 404}", &[]),
    (b"<!DOCTYPE html><html>", &[]),
    (b"<html lang=\"en\">", &[]),
    (b"<HTML>", &[]),
    (b"<htm>", PROOFS),
    (b"<html", PROOFS),
    (b"< a", &[]),
    (b"<", &[]),
    // MP4, QuickTime, 3GP
    (b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom", &[VIDEO]),
    (b"\0\0\0\x20ftypisom\0\0\x02\0", &[VIDEO]),
    (b"\0\0\0\x14ftypqt  \0\0\0\0", &[VIDEO]),
    (b"\0\0\0\x14ftyp3gp4\0\0\0\0", &[VIDEO]),
    (b"\0\0\0\x14ftyp3g2a\0\0\0\0", &[VIDEO]),
    (b"\0\0\0\x14ftypM4V \0\0\0\0", &[VIDEO]),
    (b"\0\0\x01\0moov\0\0\0lmvhd", &[VIDEO]),
    (b"\0\0\0\x08wide\0\0\0\0mdat", &[VIDEO]),
    (b"\0\0\0\x18ftypheic\0\0\0\0", &[]),
    (b"\0\0\0\x18ftypavif\0\0\0\0", &[]),
    (b"\0\0\0\x18ftypM4A \0\0\0\0", &[]),
    (b"\0\0\0\x18ftyp", &[]),
    // WebM and Matroska
    (b"\x1A\x45\xDF\xA3\x9F\x42\x86\x81\x01\x42\xF7\x81\x01", &[VIDEO]),
    (b"\x1A\x45\xDF", &[]),
    // AVI
    (b"RIFF\x24\0\0\0AVI LIST", &[VIDEO]),
    (b"RIFF\x24\0\0\0AVI ", &[VIDEO]),
    (b"RIFF\x24\0\0\0AVI", &[]),
    (b"RIFF\x24\0\0\0WAVEfmt ", &[]),
    (b"LIST\x24\0\0\0AVI ", &[]),
    // Expected nowhere
    (b"RIFF\x24\0\0\0WEBPVP8 ", &[]),
    (b"GIF89a\x01\0\x01\0", &[]),
    (b"BM\x36\0\0\0", &[]),
    (b"Scan of the passport, see attachment", &[]),
];

/// Boxes that a video without a brand begins with.
const BOXES: [&[u8]; 6] = [b"moov", b"mdat", b"wide", b"free", b"skip", b"pnot"];

/// Brands of pictures and of sound.
const OTHER_BRANDS: [&[u8]; 14] = [
    b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1", b"avif", b"avis", b"crx ",
    b"M4A ", b"M4B ", b"M4P ",
];

fn base64(bytes: &[u8]) -> String {
    base64_simd::STANDARD.encode_to_string(bytes)
}

/// In Base64 of its own and in a data URL; short as it stands, and with much behind it.
#[test]
fn a_document_is_a_file_of_an_expected_kind() {
    for (beginning, expected) in FILES {
        let long = [beginning, &[0xFF; 10_000]].concat();
        for path in ALL {
            let is_told = !expected.contains(&path);
            let want = only("document_kind", path, is_told);
            let value = base64(beginning);
            let what = String::from_utf8_lossy(beginning);
            assert_eq!(told(&[(path, &value)]), want, "{what} in {path}");
            assert_eq!(told_alone(path, &value), want, "{what} in {path}");
            let data_url = format!("DATA:whatever/it.is;x=y;BASE64,{value}");
            let want = [only("document_data_url", path, true), want].concat();
            assert_eq!(told(&[(path, &data_url)]), want, "{what} in {path}");
            // What is cut off in the middle of a signature may be another one with more behind it.
            if !expected.is_empty() {
                let value = base64(&long);
                assert_eq!(
                    told_alone(path, &value),
                    only("document_kind", path, is_told),
                    "{what} in {path}"
                );
            }
        }
    }
}

/// MP4's boxes hold more than videos.
#[test]
fn each_box_and_each_brand() {
    let is_told = |beginning: &[&[u8]]| {
        let told = told_alone(VIDEO, &base64(&beginning.concat()));
        assert_eq!(told, only("document_kind", VIDEO, !told.is_empty()));
        !told.is_empty()
    };
    for name in BOXES {
        assert!(!is_told(&[b"\0\0\x01\0", name]), "{name:?}");
    }
    for brand in OTHER_BRANDS {
        assert!(is_told(&[b"\0\0\0\x18ftyp", brand]), "{brand:?}");
    }
    for brand in [b"mp41", b"avc1", b"iso6", b"qt  ", b"3gp5", b"MSNV"] {
        assert!(!is_told(&[b"\0\0\0\x18ftyp", brand]), "{brand:?}");
    }
    assert!(is_told(&[b"\0\0\x01\0", b"styl"]));
    assert!(is_told(&[b"\0\0\x01\0", b"moo"]));
}

/// However its slashes and letters are written in the JSON text.
#[test]
fn escapes_change_nothing() {
    for (beginning, is_told) in
        [(&b"\xFF\xD8\xFF\xFF\xFF\xFF"[..], false), (b"\xFF\xFF\xFF\xFF\xFF\xFF", true)]
    {
        for length in [6, 30, 47, 48, 49, 60, 64, 65, 100, 5000] {
            let mut bytes = beginning.to_vec();
            bytes.resize(length, 0xFF);
            for prefix in ["", "data:image/jpeg;base64,"] {
                let plain = dkyc_tests::json_string(&format!("{prefix}{}", base64(&bytes)));
                let escaped = plain.replace('/', "\\/");
                let all_escaped = dkyc_tests::all_escaped(&format!("{prefix}{}", base64(&bytes)));
                for literal in [plain, escaped, all_escaped] {
                    let report = dkyc::check(dkyc_tests::payload_with(PHOTO, &literal));
                    let codes: Vec<_> =
                        report.warnings().iter().map(|warning| warning.code().as_str()).collect();
                    let mut want = if prefix.is_empty() { vec![] } else { vec!["document_data_url"] };
                    want.extend(is_told.then_some("document_kind"));
                    assert_eq!(codes, want, "{length} bytes");
                }
            }
        }
    }
}

/// Files shorter than any signature.
#[test]
fn a_few_bytes_are_not_a_file() {
    for path in ALL {
        for value in ["AA==", "/w==", "/9g=", "PD8=", "JQ==", "UEs=", "AAAA"] {
            assert_eq!(told(&[(path, value)]), only("document_kind", path, true), "{value} in {path}");
        }
    }
}

#[test]
fn a_document_is_not_fetched_over_http() {
    for path in ALL {
        for (url, is_told) in [
            ("http://files.example.com/a.pdf", true),
            ("HTTP://files.example.com/a.pdf", true),
            ("hTTp://a", true),
            ("https://files.example.com/a.pdf", false),
            ("HTTPS://files.example.com/a.pdf", false),
            ("https://files.example.com/?u=http://a", false),
        ] {
            assert_eq!(told(&[(path, url)]), only("document_insecure", path, is_told), "{url} in {path}");
            assert_eq!(told_alone(path, url), only("document_insecure", path, is_told), "{url} in {path}");
        }
    }
}

/// Hosts that only the sender can reach, and their neighbours.
#[test]
fn hosts_that_others_cannot_reach() {
    for (host, is_told) in [
        ("localhost", true),
        ("LOCALHOST", true),
        ("localhost.", true),
        ("localhost:8080", true),
        ("user@localhost", true),
        ("localhost@files.example.com", false),
        ("app.localhost", true),
        ("printer.local", true),
        ("files.corp.INTERNAL", true),
        ("local", false),
        ("internal", false),
        ("notlocalhost", false),
        ("localhost.example.com", false),
        ("mylocal", false),
        ("0.0.0.0", true),
        ("0.255.255.255", true),
        ("1.0.0.0", false),
        ("9.255.255.255", false),
        ("10.0.0.0", true),
        ("10.255.255.255", true),
        ("11.0.0.0", false),
        ("126.255.255.255", false),
        ("127.0.0.1", true),
        ("127.255.255.255", true),
        ("128.0.0.0", false),
        ("169.253.255.255", false),
        ("169.254.0.0", true),
        ("169.254.255.255", true),
        ("169.255.0.0", false),
        ("172.15.255.255", false),
        ("172.16.0.0", true),
        ("172.31.255.255", true),
        ("172.32.0.0", false),
        ("192.167.255.255", false),
        ("192.168.0.0", true),
        ("192.168.255.255", true),
        ("192.169.0.0", false),
        ("10.0.0.1:8443", true),
        ("10.0.0.1.example.com", false),
        ("[::]", true),
        ("[::1]", true),
        ("[::1]:8443", true),
        ("[::2]", false),
        ("[0:0:0:0:0:0:0:1]", true),
        ("[fbff:ffff::]", false),
        ("[fc00::]", true),
        ("[FDFF::1]", true),
        ("[fe00::]", false),
        ("[fe7f:ffff::]", false),
        ("[fe80::1]", true),
        ("[febf:ffff::]", true),
        ("[fec0::]", false),
        ("[2001:db8::1]", false),
        ("files.example.com", false),
    ] {
        for (end, scheme) in
            [("", "https"), ("/a.jpg", "HTTPS"), ("?host=localhost", "https"), ("#10.0.0.1", "https")]
        {
            let url = format!("{scheme}://{host}{end}");
            let want = only("document_unreachable", PHOTO, is_told);
            assert_eq!(told_alone(PHOTO, &url), want, "{url}");
        }
    }
}
