//! The states and union territories of India, by the codes of KYC registration agencies.

use crate::rule::Text;

macro_rules! states {
    ($($state:ident = $code:literal $name:literal;)+) => {
        /// A state or union territory that has a code.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(super) enum State {
            $(#[doc = $name] $state,)+
        }

        impl State {
            #[cfg(test)]
            pub(super) const ALL: &[Self] = &[$(Self::$state),+];

            pub(super) fn from_code(code: &str) -> Option<Self> {
                match code {
                    $($code => Some(Self::$state),)+
                    _ => None,
                }
            }
        }

        /// All codes, for who is to look one up.
        pub(crate) const STATE_CODES: &str =
            concat!("Use one of these codes: ", $($code, " ", $name, ", ",)+ "and nothing else.");
    };
}

// Source: the list of state codes in the KRAs' upload formats, as CODES.md has it. Ladakh has no code of its own: it goes
// with Jammu and Kashmir, of which it was a part. There is no code 036.
states! {
    JammuAndKashmir = "001" "Jammu and Kashmir";
    HimachalPradesh = "002" "Himachal Pradesh";
    Punjab = "003" "Punjab";
    Chandigarh = "004" "Chandigarh";
    Uttarakhand = "005" "Uttarakhand";
    Haryana = "006" "Haryana";
    Delhi = "007" "Delhi";
    Rajasthan = "008" "Rajasthan";
    UttarPradesh = "009" "Uttar Pradesh";
    Bihar = "010" "Bihar";
    Sikkim = "011" "Sikkim";
    ArunachalPradesh = "012" "Arunachal Pradesh";
    Assam = "013" "Assam";
    Manipur = "014" "Manipur";
    Mizoram = "015" "Mizoram";
    Tripura = "016" "Tripura";
    Meghalaya = "017" "Meghalaya";
    Nagaland = "018" "Nagaland";
    WestBengal = "019" "West Bengal";
    Jharkhand = "020" "Jharkhand";
    Odisha = "021" "Odisha";
    Chhattisgarh = "022" "Chhattisgarh";
    MadhyaPradesh = "023" "Madhya Pradesh";
    Gujarat = "024" "Gujarat";
    DamanAndDiu = "025" "Daman and Diu";
    DadraAndNagarHaveli = "026" "Dadra and Nagar Haveli";
    Maharashtra = "027" "Maharashtra";
    AndhraPradesh = "028" "Andhra Pradesh";
    Karnataka = "029" "Karnataka";
    Goa = "030" "Goa";
    Lakshadweep = "031" "Lakshadweep";
    Kerala = "032" "Kerala";
    TamilNadu = "033" "Tamil Nadu";
    Puducherry = "034" "Puducherry";
    AndamanAndNicobarIslands = "035" "Andaman and Nicobar Islands";
    Telangana = "037" "Telangana";
    Others = "099" "Others";
}

/// Whether an address in India has a state that is none of the codes.
pub(super) fn is_unknown(state: &Text<'_>, country: &Text<'_>) -> bool {
    is_india(country) && State::from_code(state.as_str()).is_none()
}

/// Whether a country, which is a text to the API, is India.
pub(super) fn is_india(country: &Text<'_>) -> bool {
    ["101", "IN", "IND", "INDIA"].iter().any(|name| country.as_str().eq_ignore_ascii_case(name))
}
