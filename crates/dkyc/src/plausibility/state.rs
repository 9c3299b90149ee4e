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
                // As bytes, of which each is looked at once.
                match code.as_bytes() {
                    $($code => Some(Self::$state),)+
                    _ => None,
                }
            }
        }
    };
}

// Source: the list of state codes in the KRAs' upload formats, as CODES.md has it. Ladakh has no code of its own: it goes
// with Jammu and Kashmir, of which it was a part. There is no code 036.
states! {
    JammuAndKashmir = b"001" "Jammu and Kashmir";
    HimachalPradesh = b"002" "Himachal Pradesh";
    Punjab = b"003" "Punjab";
    Chandigarh = b"004" "Chandigarh";
    Uttarakhand = b"005" "Uttarakhand";
    Haryana = b"006" "Haryana";
    Delhi = b"007" "Delhi";
    Rajasthan = b"008" "Rajasthan";
    UttarPradesh = b"009" "Uttar Pradesh";
    Bihar = b"010" "Bihar";
    Sikkim = b"011" "Sikkim";
    ArunachalPradesh = b"012" "Arunachal Pradesh";
    Assam = b"013" "Assam";
    Manipur = b"014" "Manipur";
    Mizoram = b"015" "Mizoram";
    Tripura = b"016" "Tripura";
    Meghalaya = b"017" "Meghalaya";
    Nagaland = b"018" "Nagaland";
    WestBengal = b"019" "West Bengal";
    Jharkhand = b"020" "Jharkhand";
    Odisha = b"021" "Odisha";
    Chhattisgarh = b"022" "Chhattisgarh";
    MadhyaPradesh = b"023" "Madhya Pradesh";
    Gujarat = b"024" "Gujarat";
    DamanAndDiu = b"025" "Daman and Diu";
    DadraAndNagarHaveli = b"026" "Dadra and Nagar Haveli";
    Maharashtra = b"027" "Maharashtra";
    AndhraPradesh = b"028" "Andhra Pradesh";
    Karnataka = b"029" "Karnataka";
    Goa = b"030" "Goa";
    Lakshadweep = b"031" "Lakshadweep";
    Kerala = b"032" "Kerala";
    TamilNadu = b"033" "Tamil Nadu";
    Puducherry = b"034" "Puducherry";
    AndamanAndNicobarIslands = b"035" "Andaman and Nicobar Islands";
    Telangana = b"037" "Telangana";
    Others = b"099" "Others";
}

/// Whether an address in India has a state that is none of the codes.
pub(super) fn is_unknown(state: &Text<'_>, country: &Text<'_>) -> bool {
    is_india(country) && State::from_code(state.as_str()).is_none()
}

/// Whether a country, which is a text to the API, is India.
pub(super) fn is_india(country: &Text<'_>) -> bool {
    ["101", "IN", "IND", "INDIA"].iter().any(|name| country.as_str().eq_ignore_ascii_case(name))
}
