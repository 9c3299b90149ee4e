//! The explanations in English: when a code is reported, why it matters to a customer's registration, an invented example,
//! and what to do.

use crate::code::Code;
use crate::report::language::texts::{Advice, Explained};

#[expect(clippy::too_many_lines, reason = "an arm for each code")]
pub(super) const fn explanation(code: Code) -> Explained {
    match code {
        Code::Syntax => [
            "The text is not JSON, not UTF-8, nested deeper than 127 levels, or there is more text after its end.",
            "The API cannot read the payload at all, so none of the customer's data arrives.",
            "{\"user_id\": \"user-1001\",} has a comma after the last member.",
            "Fix the JSON at the line and column of the report, or let a JSON library write it. Nothing else is reported until then.",
        ],
        Code::Type => [
            "The value has another JSON type than documented. A number is never taken for a string.",
            "The API reads each value as one type only, and refuses the whole submission for a value of another.",
            "\"kycType\": 1 is a number; \"kycType\": \"1\" is right.",
            "Write the value as the type that the message names. Codes and dates are strings, in double quotes.",
        ],
        Code::Required => [
            "A mandatory field or section is absent or null.",
            "Nobody can be registered without it: the API refuses the submission, and the customer waits.",
            "BASIC_INFORMATION without a pan, or with \"pan\": null.",
            "Add what is missing. If the message names a key of the payload, that key is probably misspelt: rename it.",
        ],
        Code::Empty => [
            "A mandatory field is empty or only white space.",
            "A blank value is as good as none: nobody can be registered with it.",
            "\"applicantLastName\": \" \" holds only a space.",
            "Ask the customer for the value, and fill it in.",
        ],
        Code::NotUnicode => [
            "The string contains half of a surrogate pair, which no UTF-8 text can hold.",
            "It cannot be sent: whatever writes it as UTF-8 changes the value or fails.",
            "\"commCity\": \"Mumbai \\ud83c\" holds half of an emoji, as a length limit in a form leaves it.",
            "Enter the value again. In a program, cut texts between code points, not between UTF-16 units.",
        ],
        Code::NotAllowed => [
            "The value is not in the list of valid codes. Case and leading zeros count.",
            "The registration agency files the customer under this code and knows no other.",
            "\"applicantTitle\": \"Ms\", where Mr, Mrs, Miss and Dr are the codes.",
            "Use one of the codes in the message, exactly as written. dkyc explain with the field's name lists them with their meaning.",
        ],
        Code::PanFormat => [
            "A PAN is five capital letters, four digits and a capital letter.",
            "The customer is registered under the PAN. No record can be found for one of another form.",
            "\"pan\": \"abcpe1234f\" is in lower case.",
            "Copy the PAN from the card: five capital letters, four digits, a capital letter, with nothing between them.",
        ],
        Code::UidFormat => [
            "An Aadhaar number is twelve digits with nothing between them.",
            "The Aadhaar number links the customer to the identity that was verified. In another form it cannot be looked up.",
            "\"uidNo\": \"2345 6789 0124\" has spaces.",
            "Write the twelve digits and nothing else.",
        ],
        Code::DateFormat => [
            "A date is written DD-MON-YYYY: two digits, JAN to DEC in any case, four digits.",
            "In other forms, day and month can be mistaken for each other, so the API takes this one only.",
            "\"dob\": \"14/02/1990\"; \"14-FEB-1990\" is right.",
            "Write two digits for the day, JAN to DEC, and four digits for the year, with hyphens between them.",
        ],
        Code::DateInvalid => [
            "The date is written correctly, but there is no such day.",
            "A day that does not exist was misread or mistyped, and nobody knows the true one.",
            "\"dob\": \"30-FEB-1990\".",
            "Look up the date in the customer's papers and correct it.",
        ],
        Code::DocumentUrl => [
            "The URL of a document must be http or https, have a host, and follow RFC 3986.",
            "The agency fetches the document from this address. When it cannot, the document is missing.",
            "\"docPhoto\": \"https://files.example.com/my photo.jpg\" has a space; my%20photo.jpg is right.",
            "Percent-encode what a URL may not contain, and give a complete http or https address; or send the document as Base64.",
        ],
        Code::DocumentBase64 => [
            "A document that is not a URL must be Base64 by RFC 4648 section 4: padded, without line breaks.",
            "Other text cannot be turned back into a file: the document is missing.",
            "\"docSign\": \"iVBORw0KGgo\" lacks the = at its end.",
            "Encode the file with the standard alphabet and padding, without line breaks. The name or path of a file is not a document.",
        ],
        Code::Duplicate => [
            "The key or section appears more than once. Only the first is checked.",
            "Which of the two counts depends on who reads it, so the customer may be registered with the wrong one.",
            "{\"pan\": \"ABCPE1234F\", \"pan\": \"ABCPE1234G\"}.",
            "Keep the right one and remove the others.",
        ],
        #[cfg(feature = "api")]
        Code::Length => [
            "The value is shorter or longer than documented. Unicode code points are counted.",
            "The API refuses it before it looks anything up.",
            "\"username\": \"ab\" has two characters; a username has 3 to 20.",
            "Check that the whole value was copied, and nothing else with it.",
        ],
        #[cfg(feature = "api")]
        Code::NotAlphanumeric => [
            "The value has a character that is not one of the letters A to Z and a to z or the digits 0 to 9.",
            "The API refuses it before it looks anything up.",
            "\"username\": \"agent.1001\" has a dot.",
            "Use the username and password as they were given to you. Look for spaces and line breaks at the ends.",
        ],
        #[cfg(feature = "api")]
        Code::PathSegment => [
            "The session ID is a dot or two dots. It is a part of the path of a URL, where these mean this folder and the one above.",
            "The request would go to another address than the one that is meant.",
            "\"session_id\": \"..\" asks for /agentapi/v1/session/.",
            "Use the session_id of the answer to send_link or push_user_data.",
        ],
        #[cfg(feature = "house")]
        Code::HouseAllowed => [
            "The value is valid, but it is not one of those that the house rules allow for this field.",
            "The house rules say what this company sends. Another value may belong to another company, or to a journey that it does not offer.",
            "With allowed = [\"HOUSE1\", \"HOUSE2\"] for BASIC_INFORMATION.amc, \"amc\": \"OTHER\" is reported.",
            "Use one of the values that the message names. If the value is right, the list in the profile (dkyc.toml) has to change.",
        ],
        #[cfg(feature = "house")]
        Code::HouseRequired => [
            "The field is optional by the specification, but mandatory by the house rules, and it is absent, null or blank.",
            "The API would take the payload, but this company needs the value.",
            "With mandatory = true for PERSONAL_INFORMATION.applicantMiddleName, a payload without a middle name is reported.",
            "Ask the customer for the value, and fill it in.",
        ],
        #[cfg(feature = "house")]
        Code::HouseLength => [
            "The value has more characters than the house rules allow. A character is a Unicode code point.",
            "A system behind this company's journey may cut off what is longer, or refuse it.",
            "With max_length = 105 for PERSONAL_INFORMATION.applicantFirstName, a first name of 106 characters is reported.",
            "Shorten the value, as far as it stays true.",
        ],
        #[cfg(feature = "house")]
        Code::HousePattern => [
            "The value does not match the regular expression that the house rules have for this field.",
            "The house rules describe the form that this company's values have. Another form is probably a mistake.",
            "With pattern = '^[^@]+@example\\.com$' for COMMUNICATION_ADDRESS.commEmailId, \"asha@example.org\" is reported.",
            "Correct the value so that it has the form that the message shows.",
        ],
        #[cfg(feature = "house")]
        Code::HouseSize => [
            "The file that is sent as Base64 or in a data URL has more bytes than the house rules allow, after decoding.",
            "Large files make the upload slow, and a gateway may refuse them.",
            "With max_bytes = 2_000_000 for DOCUMENT_COLLECTION.docPhoto, a photo of 3 MB is reported. A file at a URL is not fetched.",
            "Send a smaller file: with fewer pixels, or compressed more.",
        ],
        #[cfg(feature = "house")]
        Code::HouseKind => [
            "The first bytes of the file that is sent as Base64 or in a data URL are not those of a kind that the house rules allow.",
            "Whoever receives the files of this company may be able to read only these kinds.",
            "With kinds = [\"jpeg\"] for DOCUMENT_COLLECTION.docPhoto, a PNG is reported. A file at a URL is not fetched.",
            "Convert the file to one of the kinds that the message names, and send that.",
        ],
        #[cfg(feature = "house")]
        Code::HouseHost => [
            "The document is at a URL whose host is not one of those that the house rules allow.",
            "A document at another host may be unreachable, or in the hands of somebody else.",
            "With hosts = [\"docs.example.com\"] for DOCUMENT_COLLECTION.docPhoto, https://files.example.com/photo.jpg is reported.",
            "Put the document at one of these hosts, and send its URL there.",
        ],
        #[cfg(feature = "house")]
        Code::HouseForm => [
            "The document is sent in a form that the house rules do not allow: as a URL, as Base64, or as a data URL.",
            "The house rules say how this company sends its documents.",
            "With forms = [\"base64\"] for DOCUMENT_COLLECTION.docPhoto, a URL is reported, and so is a data URL.",
            "Send the document in the form that the message names.",
        ],
        #[cfg(feature = "house")]
        Code::HouseUnknown => [
            "The payload has a key at its top level or in a section that the specification does not have, and the house rules allow none.",
            "The API passes over such a key. It is often a misspelt one, whose value is then lost.",
            "With fields = \"error\" under [unknown], the key applicantTile is reported.",
            "Rename the key as the message suggests, or remove it.",
        ],
        Code::UnknownField => [
            "The specification does not list this key.",
            "The API ignores keys that it does not know, so the value is not registered.",
            "\"applicantTile\": \"Mrs\"; the key is applicantTitle.",
            "Correct the spelling, or remove the key. At the top level, extras may hold anything.",
        ],
        Code::UnknownSection => [
            "The specification does not list a section of this name.",
            "The API ignores sections that it does not know, with all fields in them.",
            "\"FATCA_DECLARATON\": {…}; the section is FATCA_DECLARATION.",
            "Correct the spelling, or remove the section.",
        ],
        Code::DocumentDataUrl => [
            "The document is a data: URL. The specification asks for plain Base64 or an http(s) URL.",
            "The specification does not say whether the API cuts off the part before the Base64.",
            "\"docPhoto\": \"data:image/jpeg;base64,/9j/4AAQ…\".",
            "Send only the Base64 after the comma.",
        ],
        Code::PanImplausible => [
            "The fourth letter of an individual's PAN is P, and no PAN has the digits 0000.",
            "The fourth letter says whose PAN it is. The agency sends back the PAN of a company or a firm, and one that was never issued.",
            "\"pan\": \"ABCCE1234F\" belongs to a company; \"ABCPE1234F\" belongs to a person.",
            "Copy the PAN from the customer's own card.",
        ],
        Code::UidImplausible => [
            "An Aadhaar number begins with 2 to 9, ends with its Verhoeff check digit, and does not read the same backwards.",
            "A number that fails its own check digit was mistyped: it belongs to nobody, or to somebody else.",
            "\"uidNo\": \"234567890142\" has the last two digits swapped; \"234567890124\" is right.",
            "Copy the twelve digits again from the Aadhaar card or letter.",
        ],
        Code::DateInFuture => [
            "The date is later than today. Reported only when the caller says what day it is.",
            "Nobody is born, verified or registered on a future day, so the agency sends it back.",
            "\"kycDate\": \"03-MAR-2052\", sent in 2025.",
            "Correct the date; often digits of the year are swapped. If it is right, check the clock of the computer.",
        ],
        Code::DateOrder => [
            "The verification or the KYC is dated before the applicant's birth.",
            "One of the two dates is wrong, and the agency cannot tell which.",
            "\"dob\": \"14-FEB-1990\" with \"ipvDate\": \"03-MAR-1985\".",
            "Compare both dates with the papers and correct the wrong one.",
        ],
        Code::ApplicantMinor => [
            "On the day of the in-person verification, the applicant is under 18.",
            "A minor is registered through a guardian, with another form. The agency sends back a registration as an individual.",
            "\"dob\": \"14-FEB-2010\" with \"ipvDate\": \"03-MAR-2025\": 15 years old.",
            "Check both dates. If they are right, use the procedure for minors. On the 18th birthday itself, the customer is of age.",
        ],
        Code::AgeImplausible => [
            "On the day of the in-person verification, the applicant is over 120 years old.",
            "Nobody is that old, so the date of birth was mistyped and will not agree with the PAN record.",
            "\"dob\": \"14-FEB-1890\" with \"ipvDate\": \"03-MAR-2025\": 135 years old.",
            "Correct the date of birth; often it is the century.",
        ],
        Code::DeclarationMismatch => [
            "The date of birth in the declaration is not the applicant's date of birth.",
            "The customer signs the FATCA declaration with this date. With another date, the declaration is not theirs.",
            "\"dob\": \"14-FEB-1990\" with \"dobDeclaration\": \"15-FEB-1990\".",
            "Find out which date is right, and use it in both fields.",
        ],
        Code::TitleMismatch => [
            "The title contradicts the gender or the relationship.",
            "The agency compares title, gender and relationship with the customer's papers. When they contradict each other, one is wrong.",
            "\"applicantTitle\": \"Mrs\" with \"gender\": \"M\"; \"fatherTitle\": \"Mrs\" with \"relationship\": \"F\".",
            "Correct the wrong one. Dr is fine with every gender.",
        ],
        Code::SpouseUnmarried => [
            "The family member is a spouse, but the marital status is unmarried.",
            "The family member tells the customer apart from others of the same name, so the relationship must be right.",
            "\"relationship\": \"S\" (spouse) with \"maritalStatus\": \"02\" (unmarried).",
            "Name the father and use F, or correct the marital status.",
        ],
        Code::PincodeForm => [
            "A PIN code in India is six digits, of which the first is not 0.",
            "Letters of the agency and of the fund go by the PIN code. With a wrong one they do not arrive, and the address is refused.",
            "\"commpincode\": \"400 001\" has a space; \"400001\" is right.",
            "Write the six digits and nothing else. If the address is not in India, correct the country.",
        ],
        Code::PincodeState => [
            "India Post does not use this PIN code in this state.",
            "The agency compares PIN code and state, and sends back an address that contradicts itself.",
            "\"commpincode\": \"110001\" (Delhi) with \"commState\": \"027\" (Maharashtra).",
            "Look up the PIN code at India Post, and correct it or the state.",
        ],
        Code::StateUnknown => [
            "A state in India is written as a code of three digits, and this value is not one of them.",
            "The agency files the address under the code of the state. It cannot file a name or another code.",
            "\"commState\": \"MH\"; \"027\" is Maharashtra.",
            "Use one of these codes: {states}.",
        ],
        Code::MobileForm => [
            "A mobile number in India has ten digits, of which the first is 6 to 9.",
            "The customer receives one-time passwords and messages at this number. With a wrong one, the registration gets stuck.",
            "\"commMobileNo\": \"+919876543210\"; \"9876543210\" is right, with \"91\" in commMobileNoCode.",
            "Write the ten digits without +91, leading zeros and spaces. A landline number is not a mobile number.",
        ],
        Code::EmailForm => [
            "The value is not an e-mail address as the HTML standard defines it, or the part before the @ has a dot too many.",
            "The agency sends confirmations and questions to this address. It sends back one that cannot exist.",
            "\"commEmailId\": \"asha@example,com\" has a comma instead of the dot.",
            "Correct the address: only one, without a name, brackets or spaces around it.",
        ],
        Code::IdentityMismatch => [
            "The number on a proof is not the PAN or the Aadhaar number of the payload.",
            "By this number the agency knows that the proof is the customer's own.",
            "\"idProof\": \"01\" (PAN card) with a number that is not the pan; proof 31 (Aadhaar) with \"XXXXXXXX0125\", where uidNo ends in 0124.",
            "Correct the number, or the code of the proof. All but the last four digits of an Aadhaar number may be masked.",
        ],
        Code::DocumentKind => [
            "The first bytes of the document are not those of a kind of file that is expected here.",
            "Somebody looks at each document. A file that cannot be opened, or is something else, is sent back.",
            "A PDF in docPhoto, where a JPEG or PNG is expected; a web page that says that the download failed.",
            "Send the right file, of one of the kinds that the message names. Renaming a file does not change its kind.",
        ],
        Code::DocumentInsecure => [
            "The URL of the document is http, so anybody on the way can read and change the document.",
            "Others could read the customer's papers, or replace them.",
            "\"docSign\": \"http://files.example.com/signature.png\".",
            "Serve the document over https, and give that address.",
        ],
        Code::DocumentUnreachable => [
            "The URL of the document has a host that only the sender can reach: localhost, a name of a local network, or a private IP address.",
            "The agency cannot fetch the document, so it is missing.",
            "\"docPhoto\": \"https://192.168.1.10/photo.jpg\".",
            "Put the document where others can fetch it, or send it as Base64.",
        ],
        Code::Placeholder => [
            "The value says nothing: N/A, null, undefined, or only punctuation.",
            "The agency registers the customer under this text, or sends it back.",
            "\"fatherLastName\": \"N/A\"; \"commAddress2\": \"-\".",
            "Fill in the real value. An optional field may be left out or empty.",
        ],
        Code::CountryImplausible => [
            "The country is India's calling code, or ISO's number for India.",
            "The code of India is 101 here. With another code, the address is not in India.",
            "\"commCountry\": \"91\"; \"101\" is right.",
            "Use the three-digit codes of the registration agencies: 101 for India.",
        ],
    }
}

/// What to do with a field for which some customers have no value.
pub(super) const fn advice(advice: Advice) -> &'static str {
    match advice {
        Advice::OneName => {
            "People with one name: first and last names are mandatory, of the applicant and of the father or spouse. The specification does not say what to enter instead: ask the agency, and do not invent a name."
        }
        Advice::Masked => {
            "A masked number, such as XXXX XXXX 0124, is not enough here. The specification does not say what to send instead: ask the customer for all digits, or the agency."
        }
        Advice::NoVideo => {
            "A journey without a video: docPerVerVideo is mandatory all the same. The specification does not say what to send instead: ask the provider of the API."
        }
    }
}
