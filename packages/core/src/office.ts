/** The office's number as customers read it (domain rules, section 8). */
export const PHONE = "(631) 595-5100";
