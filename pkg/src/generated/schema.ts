// Generated from crates/dkyc/src/spec.rs by `cargo xtask npm`; do not edit.

import type { JsonSchema } from "../json-schema.js";

/** The JSON Schema of a payload, made from the table. */
export const jsonSchema: JsonSchema = {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "push_user_data",
  "description": "A DKYC payload for POST /appapi/v1/dkyc/push_user_data.",
  "type": "object",
  "properties": {
    "user_id": {
      "description": "Unique identifier for the user",
      "$ref": "#/$defs/text",
      "examples": [
        "user-1001"
      ]
    },
    "phone_number": {
      "description": "User's phone number",
      "$ref": "#/$defs/text",
      "examples": [
        "9876543210"
      ]
    },
    "data": {
      "type": "array",
      "items": {
        "type": "object",
        "properties": {
          "BASIC_INFORMATION": {
            "$ref": "#/$defs/BASIC_INFORMATION"
          },
          "PERSONAL_INFORMATION": {
            "$ref": "#/$defs/PERSONAL_INFORMATION"
          },
          "FAMILY_INFORMATION": {
            "$ref": "#/$defs/FAMILY_INFORMATION"
          },
          "COMMUNICATION_ADDRESS": {
            "$ref": "#/$defs/COMMUNICATION_ADDRESS"
          },
          "PERMANENT_ADDRESS": {
            "$ref": "#/$defs/PERMANENT_ADDRESS"
          },
          "IDENTITY_VERIFICATION": {
            "$ref": "#/$defs/IDENTITY_VERIFICATION"
          },
          "INPERSON_VERIFICATION": {
            "$ref": "#/$defs/INPERSON_VERIFICATION"
          },
          "FATCA_DECLARATION": {
            "$ref": "#/$defs/FATCA_DECLARATION"
          },
          "DOCUMENT_COLLECTION": {
            "$ref": "#/$defs/DOCUMENT_COLLECTION"
          }
        }
      },
      "allOf": [
        {
          "contains": {
            "type": "object",
            "properties": {
              "BASIC_INFORMATION": {
                "not": {
                  "type": "null"
                }
              }
            },
            "required": [
              "BASIC_INFORMATION"
            ]
          },
          "minContains": 1,
          "maxContains": 1
        },
        {
          "contains": {
            "type": "object",
            "properties": {
              "PERSONAL_INFORMATION": {
                "not": {
                  "type": "null"
                }
              }
            },
            "required": [
              "PERSONAL_INFORMATION"
            ]
          },
          "minContains": 1,
          "maxContains": 1
        },
        {
          "contains": {
            "type": "object",
            "properties": {
              "FAMILY_INFORMATION": {
                "not": {
                  "type": "null"
                }
              }
            },
            "required": [
              "FAMILY_INFORMATION"
            ]
          },
          "minContains": 1,
          "maxContains": 1
        },
        {
          "contains": {
            "type": "object",
            "properties": {
              "COMMUNICATION_ADDRESS": {
                "not": {
                  "type": "null"
                }
              }
            },
            "required": [
              "COMMUNICATION_ADDRESS"
            ]
          },
          "minContains": 1,
          "maxContains": 1
        },
        {
          "contains": {
            "type": "object",
            "properties": {
              "PERMANENT_ADDRESS": {
                "not": {
                  "type": "null"
                }
              }
            },
            "required": [
              "PERMANENT_ADDRESS"
            ]
          },
          "minContains": 1,
          "maxContains": 1
        },
        {
          "contains": {
            "type": "object",
            "properties": {
              "IDENTITY_VERIFICATION": {
                "not": {
                  "type": "null"
                }
              }
            },
            "required": [
              "IDENTITY_VERIFICATION"
            ]
          },
          "minContains": 1,
          "maxContains": 1
        },
        {
          "contains": {
            "type": "object",
            "properties": {
              "INPERSON_VERIFICATION": {
                "not": {
                  "type": "null"
                }
              }
            },
            "required": [
              "INPERSON_VERIFICATION"
            ]
          },
          "minContains": 1,
          "maxContains": 1
        },
        {
          "contains": {
            "type": "object",
            "properties": {
              "FATCA_DECLARATION": {
                "not": {
                  "type": "null"
                }
              }
            },
            "required": [
              "FATCA_DECLARATION"
            ]
          },
          "minContains": 1,
          "maxContains": 1
        },
        {
          "contains": {
            "type": "object",
            "properties": {
              "DOCUMENT_COLLECTION": {
                "not": {
                  "type": "null"
                }
              }
            },
            "required": [
              "DOCUMENT_COLLECTION"
            ]
          },
          "minContains": 1,
          "maxContains": 1
        }
      ]
    },
    "extras": {
      "type": [
        "object",
        "null"
      ]
    }
  },
  "required": [
    "user_id",
    "phone_number",
    "data"
  ],
  "$defs": {
    "text": {
      "type": "string",
      "pattern": "[^\\u0009-\\u000D\\u0020\\u0085\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000]"
    },
    "pan": {
      "type": "string",
      "pattern": "^[A-Z]{5}[0-9]{4}[A-Z]$"
    },
    "uid": {
      "type": "string",
      "pattern": "^[0-9]{12}$"
    },
    "date": {
      "type": "string",
      "pattern": "^(?:(?:(?:0[1-9]|[12][0-9]|3[01])-(?:[Jj][Aa][Nn]|[Mm][Aa][RrYy]|[Jj][Uu][Ll]|[Aa][Uu][Gg]|[Oo][Cc][Tt]|[Dd][Ee][Cc])|(?:0[1-9]|[12][0-9]|30)-(?:[Aa][Pp][Rr]|[Jj][Uu][Nn]|[Ss][Ee][Pp]|[Nn][Oo][Vv])|(?:0[1-9]|1[0-9]|2[0-8])-[Ff][Ee][Bb])-(?:[0-9]{3}[1-9]|[0-9]{2}[1-9][0-9]|[0-9][1-9][0-9]{2}|[1-9][0-9]{3})|29-[Ff][Ee][Bb]-(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00))$"
    },
    "document": {
      "type": "string",
      "pattern": "^(?:[Hh][Tt][Tt][Pp][Ss]?://(?:(?:[A-Za-z0-9._~!$&'()*+,;=:-]|%[0-9A-Fa-f]{2})*@)?(?:\\[(?:(?:[0-9A-Fa-f]{1,4}:){6}(?:[0-9A-Fa-f]{1,4}:[0-9A-Fa-f]{1,4}|(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])[.]){3}(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9]))|::(?:[0-9A-Fa-f]{1,4}:){5}(?:[0-9A-Fa-f]{1,4}:[0-9A-Fa-f]{1,4}|(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])[.]){3}(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9]))|(?:[0-9A-Fa-f]{1,4})?::(?:[0-9A-Fa-f]{1,4}:){4}(?:[0-9A-Fa-f]{1,4}:[0-9A-Fa-f]{1,4}|(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])[.]){3}(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9]))|(?:(?:[0-9A-Fa-f]{1,4}:){0,1}[0-9A-Fa-f]{1,4})?::(?:[0-9A-Fa-f]{1,4}:){3}(?:[0-9A-Fa-f]{1,4}:[0-9A-Fa-f]{1,4}|(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])[.]){3}(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9]))|(?:(?:[0-9A-Fa-f]{1,4}:){0,2}[0-9A-Fa-f]{1,4})?::(?:[0-9A-Fa-f]{1,4}:){2}(?:[0-9A-Fa-f]{1,4}:[0-9A-Fa-f]{1,4}|(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])[.]){3}(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9]))|(?:(?:[0-9A-Fa-f]{1,4}:){0,3}[0-9A-Fa-f]{1,4})?::[0-9A-Fa-f]{1,4}:(?:[0-9A-Fa-f]{1,4}:[0-9A-Fa-f]{1,4}|(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])[.]){3}(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9]))|(?:(?:[0-9A-Fa-f]{1,4}:){0,4}[0-9A-Fa-f]{1,4})?::(?:[0-9A-Fa-f]{1,4}:[0-9A-Fa-f]{1,4}|(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])[.]){3}(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9]))|(?:(?:[0-9A-Fa-f]{1,4}:){0,5}[0-9A-Fa-f]{1,4})?::[0-9A-Fa-f]{1,4}|(?:(?:[0-9A-Fa-f]{1,4}:){0,6}[0-9A-Fa-f]{1,4})?::|[Vv][0-9A-Fa-f]+[.][A-Za-z0-9._~!$&'()*+,;=:-]+)\\]|(?:[A-Za-z0-9._~!$&'()*+,;=-]|%[0-9A-Fa-f]{2})+)(?::[0-9]*)?(?:/(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*)?(?:[?](?:[A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*)?(?:#(?:[A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*)?|(?:[Dd][Aa][Tt][Aa]:[^,]*;[Bb][Aa][Ss][Ee]64,)?(?:[A-Za-z0-9+/][A-Za-z0-9+/][A-Za-z0-9+/][A-Za-z0-9+/])*(?:[A-Za-z0-9+/][A-Za-z0-9+/][A-Za-z0-9+/][A-Za-z0-9+/]|[A-Za-z0-9+/][AQgw]==|[A-Za-z0-9+/][A-Za-z0-9+/][AEIMQUYcgkosw048]=))$"
    },
    "BASIC_INFORMATION": {
      "type": [
        "object",
        "null"
      ],
      "properties": {
        "uploadType": {
          "description": "Type of upload: 03 data and document images",
          "enum": [
            "03"
          ],
          "examples": [
            "03"
          ]
        },
        "pan": {
          "description": "PAN number",
          "$ref": "#/$defs/pan",
          "examples": [
            "ABCPE1234F"
          ]
        },
        "dob": {
          "description": "Date of birth",
          "$ref": "#/$defs/date",
          "examples": [
            "14-FEB-1990"
          ]
        },
        "amc": {
          "description": "AMC code",
          "$ref": "#/$defs/text",
          "examples": [
            "TEST_AMC"
          ]
        },
        "ipvDate": {
          "description": "IPV date",
          "$ref": "#/$defs/date",
          "examples": [
            "03-MAR-2025"
          ]
        },
        "uidNo": {
          "description": "UID/Aadhaar number",
          "$ref": "#/$defs/uid",
          "examples": [
            "234567890124"
          ]
        },
        "ekycType": {
          "description": "eKYC type: I individual",
          "enum": [
            "I"
          ],
          "examples": [
            "I"
          ]
        },
        "kycType": {
          "description": "KYC type",
          "enum": [
            "1",
            "2",
            "3",
            "4",
            "5"
          ],
          "examples": [
            "1"
          ]
        }
      },
      "required": [
        "uploadType",
        "pan",
        "dob",
        "amc",
        "ipvDate",
        "uidNo",
        "ekycType",
        "kycType"
      ]
    },
    "PERSONAL_INFORMATION": {
      "type": [
        "object",
        "null"
      ],
      "properties": {
        "applicantTitle": {
          "description": "Title of applicant",
          "enum": [
            "Mr",
            "Mrs",
            "Miss",
            "Dr"
          ],
          "examples": [
            "Mrs"
          ]
        },
        "applicantFirstName": {
          "description": "First name of applicant",
          "$ref": "#/$defs/text",
          "examples": [
            "Asha"
          ]
        },
        "applicantMiddleName": {
          "description": "Middle name of applicant",
          "type": [
            "string",
            "null"
          ],
          "examples": [
            "Ravi"
          ]
        },
        "applicantLastName": {
          "description": "Last name of applicant",
          "$ref": "#/$defs/text",
          "examples": [
            "Example"
          ]
        },
        "gender": {
          "description": "Gender: M male, F female, T transgender",
          "enum": [
            "M",
            "F",
            "T"
          ],
          "examples": [
            "F"
          ]
        },
        "maritalStatus": {
          "description": "Marital status: 01 married, 02 unmarried, 03 others",
          "enum": [
            "01",
            "02",
            "03"
          ],
          "examples": [
            "01"
          ]
        },
        "occupation": {
          "description": "Occupation code: 01 private sector service, 02 public sector, 03 business, 04 professional, 05 agriculturist, 06 retired, 07 housewife, 08 student, 09 forex dealer, 10 government service, 11 self employed, 12 not categorised, 99 others",
          "enum": [
            "01",
            "02",
            "03",
            "04",
            "05",
            "06",
            "07",
            "08",
            "09",
            "10",
            "11",
            "12",
            "13",
            "99"
          ],
          "examples": [
            "01"
          ]
        },
        "applicantCitizenship": {
          "description": "Citizenship code: 01 Indian, 02 other",
          "enum": [
            "01",
            "02"
          ],
          "examples": [
            "01"
          ]
        },
        "applicantStatus": {
          "description": "Applicant status: R resident Indian, N non-resident Indian, P foreign national, I person of Indian origin",
          "enum": [
            "R",
            "N",
            "P",
            "I"
          ],
          "examples": [
            "R"
          ]
        }
      },
      "required": [
        "applicantTitle",
        "applicantFirstName",
        "applicantLastName",
        "gender",
        "maritalStatus",
        "occupation",
        "applicantCitizenship",
        "applicantStatus"
      ]
    },
    "FAMILY_INFORMATION": {
      "type": [
        "object",
        "null"
      ],
      "properties": {
        "relationship": {
          "description": "Relationship type: F father, S spouse",
          "enum": [
            "F",
            "S"
          ],
          "examples": [
            "F"
          ]
        },
        "fatherTitle": {
          "description": "Title of father",
          "enum": [
            "Mr",
            "Mrs"
          ],
          "examples": [
            "Mr"
          ]
        },
        "fatherFirstName": {
          "description": "First name of father",
          "$ref": "#/$defs/text",
          "examples": [
            "Ravi"
          ]
        },
        "fatherMiddleName": {
          "description": "Middle name of father",
          "type": [
            "string",
            "null"
          ],
          "examples": [
            "Kumar"
          ]
        },
        "fatherLastName": {
          "description": "Last name of father",
          "$ref": "#/$defs/text",
          "examples": [
            "Example"
          ]
        },
        "motherTitle": {
          "description": "Title of mother",
          "type": [
            "string",
            "null"
          ],
          "examples": [
            "Mrs"
          ]
        },
        "motherFirstName": {
          "description": "First name of mother",
          "type": [
            "string",
            "null"
          ],
          "examples": [
            "Leela"
          ]
        },
        "motherMiddleName": {
          "description": "Middle name of mother",
          "type": [
            "string",
            "null"
          ],
          "examples": [
            "Devi"
          ]
        },
        "motherLastName": {
          "description": "Last name of mother",
          "type": [
            "string",
            "null"
          ],
          "examples": [
            "Example"
          ]
        }
      },
      "required": [
        "relationship",
        "fatherTitle",
        "fatherFirstName",
        "fatherLastName"
      ]
    },
    "COMMUNICATION_ADDRESS": {
      "type": [
        "object",
        "null"
      ],
      "properties": {
        "commAddress1": {
          "description": "Address line 1",
          "$ref": "#/$defs/text",
          "examples": [
            "12 Example Road"
          ]
        },
        "commAddress2": {
          "description": "Address line 2",
          "type": [
            "string",
            "null"
          ],
          "examples": [
            "Fort"
          ]
        },
        "commAddress3": {
          "description": "Address line 3",
          "type": [
            "string",
            "null"
          ],
          "examples": [
            "Near the clock tower"
          ]
        },
        "commpincode": {
          "description": "PIN/Postal code",
          "$ref": "#/$defs/text",
          "examples": [
            "400001"
          ]
        },
        "commCity": {
          "description": "City",
          "$ref": "#/$defs/text",
          "examples": [
            "Mumbai"
          ]
        },
        "commDistrict": {
          "description": "District",
          "$ref": "#/$defs/text",
          "examples": [
            "Mumbai"
          ]
        },
        "commState": {
          "description": "State",
          "$ref": "#/$defs/text",
          "examples": [
            "027"
          ]
        },
        "commCountry": {
          "description": "Country code",
          "$ref": "#/$defs/text",
          "examples": [
            "101"
          ]
        },
        "commMobileNoCode": {
          "description": "Mobile country code",
          "enum": [
            "91"
          ],
          "examples": [
            "91"
          ]
        },
        "commMobileNo": {
          "description": "Mobile number",
          "$ref": "#/$defs/text",
          "examples": [
            "9876543210"
          ]
        },
        "commEmailId": {
          "description": "Email address",
          "$ref": "#/$defs/text",
          "examples": [
            "asha@example.com"
          ]
        },
        "comAddresstype": {
          "description": "Address type: 01 residential or business, 02 residential, 03 business, 04 registered office, 05 unspecified",
          "enum": [
            "01",
            "02",
            "03",
            "04",
            "05"
          ],
          "examples": [
            "02"
          ]
        },
        "commAddressProof": {
          "description": "Address proof type: 01 passport, 02 driving licence, 03 latest bank passbook, 04 latest bank account statement, 06 voter identity card, 08 registered lease or sale agreement of residence, 31 Aadhaar, 32 any other proof of address",
          "enum": [
            "01",
            "02",
            "03",
            "04",
            "05",
            "06",
            "07",
            "08",
            "09",
            "10",
            "11",
            "12",
            "13",
            "14",
            "15",
            "16",
            "17",
            "18",
            "19",
            "20",
            "21",
            "22",
            "23",
            "24",
            "25",
            "26",
            "27",
            "28",
            "29",
            "31",
            "32",
            "33"
          ],
          "examples": [
            "31"
          ]
        },
        "commIdentityNo": {
          "description": "Identity number for address proof",
          "$ref": "#/$defs/text",
          "examples": [
            "XXXXXXXX0124"
          ]
        }
      },
      "required": [
        "commAddress1",
        "commpincode",
        "commCity",
        "commDistrict",
        "commState",
        "commCountry",
        "commMobileNoCode",
        "commMobileNo",
        "commEmailId",
        "comAddresstype",
        "commAddressProof",
        "commIdentityNo"
      ]
    },
    "PERMANENT_ADDRESS": {
      "type": [
        "object",
        "null"
      ],
      "properties": {
        "perAddress1": {
          "description": "Address line 1",
          "$ref": "#/$defs/text",
          "examples": [
            "12 Example Road"
          ]
        },
        "perAddress2": {
          "description": "Address line 2",
          "type": [
            "string",
            "null"
          ],
          "examples": [
            "Fort"
          ]
        },
        "perAddress3": {
          "description": "Address line 3",
          "type": [
            "string",
            "null"
          ],
          "examples": [
            "Near the clock tower"
          ]
        },
        "perPincode": {
          "description": "PIN/Postal code",
          "$ref": "#/$defs/text",
          "examples": [
            "400001"
          ]
        },
        "perCity": {
          "description": "City",
          "$ref": "#/$defs/text",
          "examples": [
            "Mumbai"
          ]
        },
        "perDistrict": {
          "description": "District",
          "$ref": "#/$defs/text",
          "examples": [
            "Mumbai"
          ]
        },
        "perState": {
          "description": "State",
          "$ref": "#/$defs/text",
          "examples": [
            "027"
          ]
        },
        "perCountry": {
          "description": "Country code",
          "$ref": "#/$defs/text",
          "examples": [
            "101"
          ]
        },
        "perAddressProof": {
          "description": "Address proof type",
          "$ref": "#/$defs/text",
          "examples": [
            "31"
          ]
        },
        "peridentityNo": {
          "description": "Identity number for address proof",
          "$ref": "#/$defs/text",
          "examples": [
            "XXXXXXXX0124"
          ]
        }
      },
      "required": [
        "perAddress1",
        "perPincode",
        "perCity",
        "perDistrict",
        "perState",
        "perCountry",
        "perAddressProof",
        "peridentityNo"
      ]
    },
    "IDENTITY_VERIFICATION": {
      "type": [
        "object",
        "null"
      ],
      "properties": {
        "idProof": {
          "description": "ID proof type: 01 PAN card with photograph, 02 Aadhaar, 03 passport, 04 driving licence, 05 voter identity card, 06 identity card issued by central or state government, 07 identity card issued by statutory or regulatory authorities, 08 identity card issued by public sector undertakings, 09 identity card issued by scheduled commercial banks, 10 identity card issued by public financial institutions, 11 identity card issued by colleges affiliated to universities, 12 identity card issued by professional bodies, 13 credit or debit card issued by a bank",
          "enum": [
            "01",
            "02",
            "03",
            "04",
            "05",
            "06",
            "07",
            "08",
            "09",
            "10",
            "11",
            "12",
            "13",
            "14",
            "15"
          ],
          "examples": [
            "01"
          ]
        },
        "idProofIdentityNo": {
          "description": "Identity number",
          "$ref": "#/$defs/text",
          "examples": [
            "ABCPE1234F"
          ]
        },
        "aaplicantKycAccType": {
          "description": "KYC account type: 01 new",
          "enum": [
            "01"
          ],
          "examples": [
            "01"
          ]
        }
      },
      "required": [
        "idProof",
        "idProofIdentityNo",
        "aaplicantKycAccType"
      ]
    },
    "INPERSON_VERIFICATION": {
      "type": [
        "object",
        "null"
      ],
      "properties": {
        "ipvDoneBy": {
          "description": "Name of person who did IPV",
          "$ref": "#/$defs/text",
          "examples": [
            "Meera Example"
          ]
        },
        "ipvEmployeeBranch": {
          "description": "Employee branch",
          "$ref": "#/$defs/text",
          "examples": [
            "Fort"
          ]
        },
        "ipvEmployeeCode": {
          "description": "Employee code",
          "$ref": "#/$defs/text",
          "examples": [
            "E-1001"
          ]
        },
        "ipvEmployeeDesignation": {
          "description": "Employee designation",
          "$ref": "#/$defs/text",
          "examples": [
            "Relationship Manager"
          ]
        },
        "ipvEmployeeName": {
          "description": "Employee name",
          "$ref": "#/$defs/text",
          "examples": [
            "Meera Example"
          ]
        },
        "ipvInstitutionCode": {
          "description": "Institution code",
          "$ref": "#/$defs/text",
          "examples": [
            "INST-01"
          ]
        },
        "ipvInstitutionName": {
          "description": "Institution name",
          "$ref": "#/$defs/text",
          "examples": [
            "Example Mutual Fund"
          ]
        },
        "kycDate": {
          "description": "KYC date",
          "$ref": "#/$defs/date",
          "examples": [
            "03-MAR-2025"
          ]
        }
      },
      "required": [
        "ipvDoneBy",
        "ipvEmployeeBranch",
        "ipvEmployeeCode",
        "ipvEmployeeDesignation",
        "ipvEmployeeName",
        "ipvInstitutionCode",
        "ipvInstitutionName",
        "kycDate"
      ]
    },
    "FATCA_DECLARATION": {
      "type": [
        "object",
        "null"
      ],
      "properties": {
        "fatcataxJurisdiction": {
          "description": "FATCA tax jurisdiction flag",
          "enum": [
            "Y",
            "N"
          ],
          "examples": [
            "N"
          ]
        },
        "fatcaRelPerson": {
          "description": "FATCA related person flag",
          "enum": [
            "N"
          ],
          "examples": [
            "N"
          ]
        },
        "dobDeclaration": {
          "description": "Date of birth declaration",
          "$ref": "#/$defs/date",
          "examples": [
            "14-FEB-1990"
          ]
        },
        "placeDeclaration": {
          "description": "Place of declaration",
          "$ref": "#/$defs/text",
          "examples": [
            "Mumbai"
          ]
        },
        "kraInfo": {
          "description": "KRA info",
          "enum": [
            "eKYC-eIPV"
          ],
          "examples": [
            "eKYC-eIPV"
          ]
        },
        "panCopy": {
          "description": "PAN copy flag",
          "enum": [
            "Y"
          ],
          "examples": [
            "Y"
          ]
        },
        "exmtCat": {
          "description": "Exemption category",
          "enum": [
            "N"
          ],
          "examples": [
            "N"
          ]
        }
      },
      "required": [
        "fatcataxJurisdiction",
        "fatcaRelPerson",
        "dobDeclaration",
        "placeDeclaration",
        "kraInfo",
        "panCopy",
        "exmtCat"
      ]
    },
    "DOCUMENT_COLLECTION": {
      "type": [
        "object",
        "null"
      ],
      "properties": {
        "docAddressProof": {
          "description": "Address proof document",
          "$ref": "#/$defs/document",
          "examples": [
            "https://files.example.com/address-proof.pdf"
          ]
        },
        "docPhoto": {
          "description": "Photo document",
          "$ref": "#/$defs/document",
          "examples": [
            "https://files.example.com/photo.jpg"
          ]
        },
        "docSign": {
          "description": "Signature document",
          "$ref": "#/$defs/document",
          "examples": [
            "https://files.example.com/signature.png"
          ]
        },
        "docPerVerVideo": {
          "description": "Verification video",
          "$ref": "#/$defs/document",
          "examples": [
            "https://files.example.com/video.mp4"
          ]
        },
        "appDocAddrProofCorrespondence": {
          "description": "Correspondence address proof",
          "$ref": "#/$defs/document",
          "examples": [
            "https://files.example.com/correspondence.pdf"
          ]
        },
        "docEsignForm": {
          "description": "E-sign form",
          "$ref": "#/$defs/document",
          "examples": [
            "https://files.example.com/esign.pdf"
          ]
        }
      },
      "required": [
        "docAddressProof",
        "docPhoto",
        "docSign",
        "docPerVerVideo",
        "appDocAddrProofCorrespondence",
        "docEsignForm"
      ]
    }
  }
};
