/** With whom to look around in a demonstration. The password is printed at every start and protects nothing. */
export const DEMO_CUSTOMER = { email: "dana@totetaxi.example", password: "lemonade on the porch 7" } as const;

/** Who runs the office of a demonstration. The passwords are printed at every start and protect nothing. */
export const DEMO_STAFF = [
  {
    name: "Morgan Demo",
    email: "morgan@totetaxi.example",
    role: "admin",
    password: "harbor lights at dawn 4",
    // Made once from the password, as the next one is, so that preparing a database needs nothing that hashes.
    passwordHash:
      "$argon2id$v=19$m=19456,t=2,p=1$Xt2E84Ortonj1zU6qDe7ow$sb6HlBLZ7HumgtX/RjSBl6rxlhg18Ysx1m6pVtNMJiQ",
  },
  {
    name: "Sam Demo",
    email: "sam@totetaxi.example",
    role: "staff",
    password: "ferry over the sound 9",
    passwordHash:
      "$argon2id$v=19$m=19456,t=2,p=1$SLnsanU3zyQoMY4xqljfzw$08x5K5riirZkqDZy2sNsjG3vBJecBaHrON9cGsUarDM",
  },
] as const;
