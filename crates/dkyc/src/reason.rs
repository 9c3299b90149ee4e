//! The reasons: a code, told apart as finely as sentences are. One reason, one sentence in each language.

use crate::code::Code;

macro_rules! reasons {
    ($($code:ident: $($(#[$gate:meta])? $reason:ident)+;)+) => {
        /// Why an issue is reported.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub(crate) enum Reason {
            $($($(#[$gate])? $reason,)+)+
        }

        impl Reason {
            /// All of them, grouped by code.
            pub(crate) const ALL: &'static [Self] = &[$($($(#[$gate])? Self::$reason,)+)+];

            /// The code that programs see.
            pub(crate) const fn code(self) -> Code {
                match self {
                    $($($(#[$gate])? Self::$reason => Code::$code,)+)+
                }
            }
        }
    };
}

impl Reason {
    /// The same of an undocumented key that house rules do not allow.
    #[cfg(feature = "house")]
    pub(crate) const fn as_house(self) -> Self {
        match self {
            Self::UnknownField => Self::HouseUnknown,
            Self::Misplaced => Self::HouseMisplaced,
            Self::Wrapper => Self::HouseWrapper,
            other => other,
        }
    }

    /// Whether a member is missing, for which a wrong key may stand.
    pub(crate) const fn is_missing_member(self) -> bool {
        #[cfg(feature = "house")]
        if matches!(self, Self::HouseMissing) {
            return true;
        }
        matches!(self, Self::Missing)
    }
}

reasons! {
    Syntax: NoJson CutOff AfterEnd TooDeep NotUtf8 LoneSurrogate ControlCharacter UnexpectedCharacter
        TrailingComma Comment Quotes ForeignWord Backslash Markup Compressed Utf16 FormEncoded ObjectAsText Several;
    Type: NotText NotSection NotAllSections NotPayload NotArray NotElement NotObject #[cfg(feature = "api")] NotNumber DataObject PayloadInData;
    Required: Missing Flat OuterSections Wrapped InWrapped;
    Empty: Blank;
    NotUnicode: NotUnicode;
    NotAllowed: NotAllowed;
    PanFormat: PanFormat;
    UidFormat: UidFormat UidMasked;
    DateFormat: DateFormat DateIso DateSlashes DateSept DateTwoDigitYear DateOneDigitDay;
    DateInvalid: NoSuchDay;
    DocumentUrl: DocumentUrl;
    DocumentBase64: DocumentBase64 EmptyDataUrl UrlSafeBase64 UnpaddedBase64 Base64WithBreaks;
    Duplicate: Duplicate DuplicateSection DuplicateUnknown;
    Length: #[cfg(feature = "api")] Length;
    NotAlphanumeric: #[cfg(feature = "api")] NotAlphanumeric;
    PathSegment: #[cfg(feature = "api")] PathSegment;
    HouseAllowed: #[cfg(feature = "house")] HouseAllowed;
    HouseRequired: #[cfg(feature = "house")] HouseMissing #[cfg(feature = "house")] HouseBlank;
    HouseLength: #[cfg(feature = "house")] HouseLength;
    HousePattern: #[cfg(feature = "house")] HousePattern;
    HouseSize: #[cfg(feature = "house")] HouseSize;
    HouseKind: #[cfg(feature = "house")] HouseKind;
    HouseHost: #[cfg(feature = "house")] HouseHost;
    HouseForm: #[cfg(feature = "house")] HouseForm;
    HouseUnknown: #[cfg(feature = "house")] HouseUnknown #[cfg(feature = "house")] HouseMisplaced #[cfg(feature = "house")] HouseWrapper;
    UnknownField: UnknownField Misplaced Wrapper;
    UnknownSection: UnknownSection;
    DocumentDataUrl: DataUrl;
    PanImplausible: PanNumberZero PanNotOfIndividual;
    UidImplausible: UidNotIssued;
    DateInFuture: DateInFuture;
    DateOrder: BeforeBirth;
    ApplicantMinor: Under18;
    AgeImplausible: Over120;
    DeclarationMismatch: OtherBirthDate;
    TitleMismatch: TitleOfOtherGender TitleNotOfFather;
    SpouseUnmarried: SpouseOfUnmarried;
    PincodeForm: PinCodeForm;
    PincodeState: PinCodeOfOtherState;
    StateUnknown: UnknownState;
    MobileForm: MobileForm;
    EmailForm: EmailForm;
    IdentityMismatch: NotThePan NotTheAadhaar;
    DocumentKind: FileKind;
    DocumentInsecure: InsecureUrl;
    DocumentUnreachable: UnreachableUrl;
    Placeholder: SaysNothing;
    CountryImplausible: CallingCode;
}
