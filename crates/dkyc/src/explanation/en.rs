//! The explanations in English: why it matters to a customer's registration, an invented example, what to do.

use crate::code::Code;
use crate::plausibility::STATE_CODES;

#[expect(clippy::too_many_lines, reason = "an arm for each code")]
pub(super) const fn explanation(code: Code) -> [&'static str; 3] {
    match code {
        Code::Syntax => [
            "The API cannot read the document at all, so nothing of the customer's data arrives.",
            "{\"user_id\": \"user-1001\",} has a comma behind the last member.",
            "Mend the JSON at the line and column of the report, or let a JSON library write it. Nothing else is reported until then.",
        ],
        Code::Type => [
            "The API reads each value as one type only and refuses the whole submission for a value of another.",
            "\"kycType\": 1 is a number; \"kycType\": \"1\" is right.",
            "Write the value as the type that the message names. Codes and dates are strings, in double quotes.",
        ],
        Code::Required => [
            "The registration cannot be made without it: the API refuses the submission, and the customer waits.",
            "BASIC_INFORMATION without a pan, or with \"pan\": null.",
            "Add what is missing. If the message names a key of the payload, that one is probably misspelt: rename it.",
        ],
        Code::Empty => [
            "A blank in a mandatory field is as good as nothing: the registration cannot be made.",
            "\"applicantLastName\": \" \" holds only a space.",
            "Ask the customer for what belongs there, and fill it in.",
        ],
        Code::NotAllowed => [
            "The registration agency files the customer under this code and knows no other.",
            "\"applicantTitle\": \"Ms\", where Mr, Mrs, Miss and Dr are the codes.",
            "Use one of the codes of the message, written exactly so: dkyc explain with the field's name lists them with their meaning.",
        ],
        Code::PanFormat => [
            "The PAN is what the customer is registered under; one that cannot exist finds no record.",
            "\"pan\": \"abcpe1234f\" is in small letters.",
            "Copy the PAN from the card: five capital letters, four digits, a capital letter, with nothing between.",
        ],
        Code::UidFormat => [
            "The Aadhaar number links the customer to the identity that was verified; in another form it cannot be looked up.",
            "\"uidNo\": \"2345 6789 0124\" has spaces.",
            "Write the twelve digits and nothing else, unmasked.",
        ],
        Code::DateFormat => [
            "In another form day and month can be mistaken for each other, so the API takes one form only.",
            "\"dob\": \"14/02/1990\"; \"14-FEB-1990\" is right.",
            "Write two digits for the day, JAN to DEC, and four digits for the year, with hyphens between.",
        ],
        Code::DateInvalid => [
            "A day that does not exist was misread or mistyped, and the true one is not known.",
            "\"dob\": \"30-FEB-1990\".",
            "Look the date up in the customer's papers and correct it.",
        ],
        Code::DocumentUrl => [
            "The agency fetches the document from this address; when it cannot, the document is missing.",
            "\"docPhoto\": \"https://files.example.com/my photo.jpg\" has a space; my%20photo.jpg is right.",
            "Percent-encode what a URL may not contain, and give a complete http or https address; or send the document as Base64.",
        ],
        Code::DocumentBase64 => [
            "What is not Base64 cannot be turned back into a file: the document is missing.",
            "\"docSign\": \"iVBORw0KGgo\" lacks the = at its end.",
            "Encode the file with the standard alphabet and padding, without line breaks. A file name or a path is no document.",
        ],
        Code::Duplicate => [
            "Which of the two counts is up to whoever reads it, so the customer may be registered with the wrong one.",
            "{\"pan\": \"ABCPE1234F\", \"pan\": \"ABCPE1234G\"}.",
            "Keep the one that is right and remove the others.",
        ],
        Code::UnknownField => [
            "The API passes over a key that it does not know, so what stands there is not registered.",
            "\"applicantTile\": \"Mrs\"; the key is applicantTitle.",
            "Correct the spelling, or remove the key. At the top level, extras takes whatever you like.",
        ],
        Code::UnknownSection => [
            "The API passes over a section that it does not know, with all fields in it.",
            "\"FATCA_DECLARATON\": {…}; the section is FATCA_DECLARATION.",
            "Correct the spelling, or remove the section.",
        ],
        Code::DocumentDataUrl => [
            "The API document asks for Base64 or a URL; whether what stands in front of the comma is cut off is not said.",
            "\"docPhoto\": \"data:image/jpeg;base64,/9j/4AAQ…\".",
            "Send only what follows the comma.",
        ],
        Code::PanImplausible => [
            "The fourth letter says whose PAN it is. A company's or a firm's PAN, or one that was never given out, is sent back by the agency.",
            "\"pan\": \"ABCCE1234F\" is that of a company; \"ABCPE1234F\" is that of a person.",
            "Copy the PAN from the customer's own card.",
        ],
        Code::UidImplausible => [
            "A number that fails its own check digit was mistyped: it belongs to nobody, or to somebody else.",
            "\"uidNo\": \"234567890142\" has the last two digits swapped; \"234567890124\" is right.",
            "Copy the twelve digits once more from the Aadhaar card or letter.",
        ],
        Code::DateInFuture => [
            "Nobody is born, verified or registered on a day that is still to come, so the agency sends it back.",
            "\"kycDate\": \"03-MAR-2052\", sent in 2025.",
            "Correct the date; mostly digits of the year are swapped. If it is right, see that the computer knows what day it is.",
        ],
        Code::DateOrder => [
            "A verification before the birth shows that one of the dates is wrong, and the agency cannot tell which.",
            "\"dob\": \"14-FEB-1990\" with \"ipvDate\": \"03-MAR-1985\".",
            "Compare both dates with the papers and correct the wrong one.",
        ],
        Code::ApplicantMinor => [
            "A minor is registered through a guardian, by another form; as an individual the registration is sent back.",
            "\"dob\": \"14-FEB-2010\" with \"ipvDate\": \"03-MAR-2025\": 15 years old.",
            "Check both dates. If they are right, use the procedure for minors. On the 18th birthday itself the customer is of age.",
        ],
        Code::AgeImplausible => [
            "Nobody is that old, so the date of birth was mistyped and will not agree with the PAN record.",
            "\"dob\": \"14-FEB-1890\" with \"ipvDate\": \"03-MAR-2025\": 135 years old.",
            "Correct the date of birth; mostly it is the century.",
        ],
        Code::DeclarationMismatch => [
            "The customer signs the FATCA declaration with this date of birth; if it is another one, the declaration is not theirs.",
            "\"dob\": \"14-FEB-1990\" with \"dobDeclaration\": \"15-FEB-1990\".",
            "Find out which date is right and use it in both fields.",
        ],
        Code::TitleMismatch => [
            "Title, gender and relationship are compared with the customer's papers; when they contradict each other, one of them is wrong.",
            "\"applicantTitle\": \"Mrs\" with \"gender\": \"M\"; \"fatherTitle\": \"Mrs\" with \"relationship\": \"F\".",
            "Correct the one that is wrong. Dr goes with every gender.",
        ],
        Code::SpouseUnmarried => [
            "The family member is named to tell the customer from others of the same name, so it must be the right kind of person.",
            "\"relationship\": \"S\" (spouse) with \"maritalStatus\": \"02\" (unmarried).",
            "Give the father and F, or correct the marital status.",
        ],
        Code::PincodeForm => [
            "Letters of the agency and of the fund go by the PIN code; with a wrong one they do not arrive, and the address is not accepted.",
            "\"commpincode\": \"400 001\" has a space; \"400001\" is right.",
            "Write the six digits and nothing else. If the address is not in India, correct the country.",
        ],
        Code::PincodeState => [
            "PIN code and state are compared; an address that contradicts itself is sent back.",
            "\"commpincode\": \"110001\" (Delhi) with \"commState\": \"027\" (Maharashtra).",
            "Look the PIN code up at India Post, and correct it or the state. An army post office's PIN code, 90 to 99 in front, is of no state and can stay.",
        ],
        Code::StateUnknown => [
            "The agency files the address under the code of the state; a name or another code cannot be filed.",
            "\"commState\": \"MH\"; \"027\" is Maharashtra.",
            STATE_CODES,
        ],
        Code::MobileForm => [
            "The customer gets one-time passwords and messages at this number; at one that cannot be, the registration gets stuck.",
            "\"commMobileNo\": \"+919876543210\"; \"9876543210\" is right, with \"91\" in commMobileNoCode.",
            "Write the ten digits without +91, without a zero in front, without spaces. A landline is no mobile number.",
        ],
        Code::EmailForm => [
            "Confirmations and questions of the agency go to this address; one that cannot be is sent back.",
            "\"commEmailId\": \"asha@example,com\" has a comma for the dot.",
            "Correct the address: one only, without a name, brackets or spaces around it.",
        ],
        Code::IdentityMismatch => [
            "The number on the proof is how the agency knows that the proof is the customer's own.",
            "\"idProof\": \"01\" (PAN card) with another number than the pan; proof 31 (Aadhaar) with \"XXXXXXXX0125\", where uidNo ends in 0124.",
            "Correct the number, or the code of the proof. An Aadhaar number may be masked but for its last four digits.",
        ],
        Code::DocumentKind => [
            "Somebody looks at each document; a file that cannot be opened, or is something else, is sent back.",
            "A PDF in docPhoto, where a JPEG or PNG is expected; a web page that says that the download failed.",
            "Send the right file in one of the kinds that the message names. Saving it under another name does not change its kind.",
        ],
        Code::DocumentInsecure => [
            "Over http anybody on the way can read the customer's papers, and put others in their place.",
            "\"docSign\": \"http://files.example.com/signature.png\".",
            "Serve the document over https and give that address.",
        ],
    }
}
