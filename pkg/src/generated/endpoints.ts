// Generated from crates/dkyc/src/spec.rs by `cargo xtask npm`; do not edit.

import type { PushUserData } from "./payload.js";

/** An endpoint of the API. */
export type Endpoint = "generate_token" | "send_link" | "get_details" | "push_user_data";

export const endpoints: readonly Endpoint[] = ["generate_token","send_link","get_details","push_user_data"];

/** What became of a request. */
export type Kind = "success" | "rejected" | "unauthorized" | "rate_limited" | "server_fault" | "unreadable" | "not_sent" | "no_answer";

export const kinds: readonly Kind[] = ["success","rejected","unauthorized","rate_limited","server_fault","unreadable","not_sent","no_answer"];

/** What the body of an answer is. */
export type Body = "object" | "not_object" | "not_json" | "empty" | "none";

/** How fresh a token is. */
export type TokenState = "malformed" | "no_expiry" | "expired" | "refresh" | "fresh";

/** A documented state of a session. There are others. */
export type SessionStatus = "waiting" | "agent_alloted" | "kyc_request_accepted" | "kyc_request_rejected" | "kyc_result_rejected" | "kyc_result_approved" | "session_expired" | "user_abandoned" | "vkyc_requested" | "kyc_rejected";

/** What an error of a request to another endpoint can be called, besides. */
export type RequestErrorCode = "length" | "not_alphanumeric" | "path_segment";

/** What generate_token needs. */
export interface GenerateToken {
  /** Username for authentication. 3 to 20 letters A to Z and digits. */
  username: string;
  /** Password for authentication. 8 to 32 letters A to Z and digits. */
  password: string;
}

/** What send_link needs. */
export interface SendLink {
  /** Unique identifier for the user. */
  user_id: string;
  /** User's phone number. */
  phone_number: string;
  /** Whether to send notification (0/1): 0 create the link only, 1 send it to the customer. */
  send_notification: 0 | 1;
  /** Type of link to generate (e.g., "free"), case-sensitive. */
  link_type: string;
}

/** What get_details needs. */
export interface GetDetails {
  /** Unique identifier for the session. */
  session_id: string;
}

/** The request of each endpoint. */
export interface Requests {
  generate_token: GenerateToken;
  send_link: SendLink;
  get_details: GetDetails;
  push_user_data: PushUserData;
}

/** The data of a successful generate_token. A member that is not there, or cannot be read, is left out. */
export interface TokenAnswer {
  /** JWT token for authentication. */
  Token?: string;
  /** HTTP status code indicating the result. */
  status_code?: number;
  /** Indicates whether the request was successful. */
  success?: boolean;
}

/** The data of a successful send_link. A member that is not there, or cannot be read, is left out. */
export interface LinkAnswer {
  /** Expiry time of the link in epoch format. */
  link_expiry_time?: string;
  /** Unique identifier for the link. */
  link_id?: string;
  /** URL for accessing the resource. */
  link_url?: string;
  /** User's phone number. */
  phone_number?: string;
  /** Unique identifier for the session. */
  session_id?: string;
  /** Unique identifier for the user. */
  user_id?: string;
  /** Duration in seconds for which the link is valid. */
  validity_duration?: number;
  /** Error message for unauthorized or bad requests. */
  message?: string;
  /** HTTP status code indicating the result. */
  status?: number;
  /** Error message for internal server errors. */
  msg?: string;
}

/** The data of a successful get_details. A member that is not there, or cannot be read, is left out. */
export interface DetailsAnswer {
  /** Contains all session-related data. */
  session_data?: SessionData;
  /** HTTP status code indicating the result. */
  status?: number;
}

/** A session. A member that is not there, or cannot be read, is left out. */
export interface SessionData {
  /** Indicates if the video has been uploaded. */
  IS_VIDO_UPLOADED?: boolean;
  /** Timestamp for Aadhaar request. */
  aadhaar_request_time?: string;
  /** URL for Aadhaar front document. */
  aadhaar_url?: string;
  /** URL for Aadhaar back document. */
  aadhaarback_url?: string;
  /** Timestamp for agent assignment. */
  agent_assignment_time?: string;
  /** Identifier for the agent. */
  agent_id?: string;
  /** Region of the agent. */
  agent_region?: string;
  /** URL for the agent's screen video. */
  agent_screen_url?: string;
  /** Team leader identifier (if applicable). */
  agent_tl?: string;
  /** URL for the agent's video. */
  agent_video_url?: string;
  /** List of captured images. */
  captured_images?: unknown[];
  /** Name of the client. */
  client_name?: string;
  /** IP address of the customer. */
  customer_IP?: string;
  /** Timestamp for the end of the session. */
  end_time?: string;
  /** Additional information about the session. */
  extras?: Record<string, unknown>;
  /** Feedback in JSON format. */
  feedback?: string | Record<string, unknown> | unknown[];
  /** Identifier for the link. */
  link_id?: string;
  /** Count of videos uploaded. */
  number_of_videos_uploaded?: number;
  /** Origin identifier. */
  origin?: string;
  /** Timestamp for PAN request. */
  pan_request_time?: string;
  /** URL for PAN document. */
  pan_url?: string;
  /** Phone number of the user. */
  phone_number?: string;
  /** Timestamp for selfie request. */
  selfie_request_time?: string;
  /** URL for the selfie document. */
  selfie_url?: string;
  /** Identifier for the session. */
  session_id?: string;
  /** Status of the session. */
  session_status?: SessionStatus | (string & {});
  /** Timestamp for the start of the session. */
  start_time?: string;
  /** Summary data of the session. */
  summary_data?: Record<string, unknown>;
  /** URL for the summary JSON. */
  summary_json_url?: string;
  /** User acknowledgment status. */
  user_ack?: number;
  /** Identifier for the user. */
  user_id?: string;
  /** URL for the user's video. */
  user_video_url?: string;
  /** Timestamp for the start of VKYC. */
  vkyc_start_time?: string;
  /** URL for the zip file. */
  zip_url?: string;
}

/** The data of a successful push_user_data. A member that is not there, or cannot be read, is left out. */
export interface PushAnswer {
  /** Operation success status. */
  success?: boolean;
  /** Unique session identifier. */
  session_id?: string;
  /** Tracking information. */
  track?: Track;
}

/** What a payload became. A member that is not there, or cannot be read, is left out. */
export interface Track {
  /** User ID from request. */
  user_id?: string;
  /** Session ID created for this request. */
  session_id?: string;
}

/** The data of every other answer. A member that is not there, or cannot be read, is left out. */
export interface FailureData {
  /** Error message describing the issue. */
  msg?: string;
  /** Error message describing the issue. */
  message?: string;
  /** Error message indicating session issue. */
  e?: string;
  /** HTTP status code indicating the result. */
  status_code?: number;
  /** HTTP status code indicating the result. */
  status?: number;
  /** Indicates whether the request was successful. */
  success?: boolean;
  /** Tracking information (may be null). */
  track?: Record<string, unknown>;
  /** Validation error details. */
  errors?: Record<string, unknown>;
}

/** The data of a success of each endpoint. */
export interface Answers {
  generate_token: TokenAnswer;
  send_link: LinkAnswer;
  get_details: DetailsAnswer;
  push_user_data: PushAnswer;
}

