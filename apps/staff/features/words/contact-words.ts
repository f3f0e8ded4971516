/** What a person reads about a contact that is not filled in right. */
export const CONTACT_WORDS = {
  firstName: { missing: "Enter the first name.", wrong: "Enter the first name in one line." },
  lastName: { missing: "Enter the last name.", wrong: "Enter the last name in one line." },
  email: { missing: "Enter the e-mail address.", wrong: "Enter an e-mail address like name@example.com." },
  phone: { missing: "Enter the phone number.", wrong: "Enter a phone number that we can call." },
} as const;
