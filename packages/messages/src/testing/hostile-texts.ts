/** What people, and those who mean harm, type where a name or a street is asked for. */
export const HOSTILE_TEXTS = [
  "O'Brien",
  '<script>alert("1")</script>',
  "</td></table><h1>Free move</h1>",
  '" onmouseover="alert(1)',
  "<!--",
  "Zoë 🚚 Müller",
  "שלום עולם",
  "{{7*7}} $" + "{x} %00",
  "&lt;b&gt; &amp;",
  "NULL",
  "undefined",
  "a,b;c\\n:d",
  "x".repeat(200),
];
