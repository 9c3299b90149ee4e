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
