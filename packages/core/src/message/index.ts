export { queueReminders } from "./queue-reminders.ts";
export { sendMessage } from "./send-message.ts";
