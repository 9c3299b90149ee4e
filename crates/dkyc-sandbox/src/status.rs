//! The states of a session.

macro_rules! statuses {
    ($($status:ident = $name:literal, $is_final:literal;)+) => {
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum Status {
            $($status,)+
        }

        impl Status {
            pub(crate) const ALL: &'static [Self] = &[$(Self::$status),+];

            pub(crate) const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$status => $name,)+
                }
            }

            pub(crate) const fn is_final(self) -> bool {
                match self {
                    $(Self::$status => $is_final,)+
                }
            }
        }
    };
}

statuses! {
    Waiting = "waiting", false;
    AgentAlloted = "agent_alloted", false;
    KycRequestAccepted = "kyc_request_accepted", false;
    KycRequestRejected = "kyc_request_rejected", false;
    KycResultRejected = "kyc_result_rejected", true;
    KycResultApproved = "kyc_result_approved", true;
    SessionExpired = "session_expired", true;
    UserAbandoned = "user_abandoned", true;
    VkycRequested = "vkyc_requested", false;
    KycRejected = "kyc_rejected", true;
}
