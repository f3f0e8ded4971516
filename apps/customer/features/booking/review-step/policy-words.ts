/** The policy in one sentence, beside what it is about (domain rules, section 8). */
export const POLICY =
  "Full refund within 48 hours of booking, unless the pickup is on a peak date or less than 48 hours away; credit after that.";
