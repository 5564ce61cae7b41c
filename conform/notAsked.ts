/** A question that stays open after a run. */
export interface OpenQuestion {
  question: string;
  /** How somebody with an account can find it out. */
  how: string;
  /** What it would settle of the sandbox's list of unconfirmed behaviours. */
  settles?: readonly string[];
}

const byMail = "Send one to yourself from a test workspace, and look at";

/** What no request of this command can settle: it needs time, a message to somebody, or the pages of Customer.io. */
export const notAsked: Readonly<Record<string, OpenQuestion>> = {
  eventIdMemory: {
    question: "How long is an event id remembered?",
    how: "Send an event, and again with the same id after a day, a week and a month; count the activities.",
  },
  restampedRetries: {
    question: "Does a webhook that is sent again bear a new timestamp and signature?",
    how: "Answer one delivery of a reporting webhook with 500, and compare X-CIO-Timestamp of the second one an hour later.",
    settles: ["retry-stamps"],
  },
  retriedEventIds: {
    question: "Is the event_id of a webhook that is sent again the same?",
    how: "Answer one delivery of a reporting webhook with 500, and compare event_id of the second one.",
  },
  webhookSigningKeys: {
    question: "Do the reporting webhooks of a workspace share one signing key, and is it there before them?",
    how: "Make two webhooks in Customer.io, and compare the keys on their pages with what you noted before.",
    settles: ["webhook-signing-key"],
  },
  webhookFirstMetric: {
    question: "Which metric has a webhook of a push message that was drafted?",
    how: "Let a campaign queue a draft of a push message, and read what the webhook for push_drafted gets.",
    settles: ["push-drafts"],
  },
  sharedEventIds: {
    question: "Has one event one event_id in all webhooks that are told of it?",
    how: "Let two webhooks subscribe to the same event, and compare what both get.",
    settles: ["webhook-event-ids"],
  },
  undescribedEvents: {
    question: "What do webhooks get for email_deferred, sms_dropped, slack_converted and webhook_converted?",
    how: "Subscribe a webhook to them in a workspace that sends, and read what comes.",
    settles: ["undescribed-events"],
  },
  sendEvents: {
    question: "Which events has a message that is sent, one that cannot be sent, and one of the inbox?",
    how: "Subscribe a webhook to everything, send yourself one of each from a test workspace, and read what comes.",
    settles: ["send-events", "inbox-events"],
  },
  uniqueClicks: {
    question: "Is a click on another link of one message another unique click?",
    how: "Subscribe a webhook without every open and click, send yourself a message with two links, and follow both twice.",
    settles: ["unique-clicks"],
  },
  subscriptionEvents: {
    question: "Is a webhook told when unsubscribed is set to what it was?",
    how: "Subscribe a webhook to customer_unsubscribed, and set unsubscribed of a person of your own twice.",
    settles: ["subscription-events"],
  },
  signatureEncoding: {
    question: "Is the signature of a webhook hexadecimal, in lower case and without a prefix?",
    how: "Look at X-CIO-Signature of any delivery of a reporting webhook.",
    settles: ["signature-encoding"],
  },
  lateActivities: {
    question: "Where are activities listed that Customer.io writes down late?",
    how: "List the activities of a busy workspace every few seconds, and look for new ones that are not the first.",
    settles: ["late-activities"],
  },
  webhookScope: {
    question: "Can an App API key be barred from reporting webhooks, and how is that answered?",
    how: "Make an App API key with the smallest scope, and read /v1/reporting_webhooks with it.",
  },
  blockedAddress: {
    question: "How is an App API key answered from an address that it does not allow?",
    how: "Make an App API key that allows another address, and run Test Connection with it.",
  },
  retryAfterOf429: {
    question: "Does a 429 of the App API carry Retry-After, and that of a daily quota none?",
    how: "In a workspace that nobody uses, send twenty reads at once, and look at the headers of those refused.",
  },
  archiveQuota: {
    question: "From when on are the hundred archived messages of a day counted, and do misses count?",
    how: "Read one archived message a hundred and one times, and again after midnight UTC.",
    settles: ["archive-day"],
  },
  deviceAttributes: {
    question: "Are attributes of a device refused that are no text?",
    how: "Add a device with a made-up token and a number among its attributes to a test person. This command makes no devices.",
    settles: ["device-attributes"],
  },
  resubscription: {
    question: "Does unsubscribe: false take an unsubscribe through a delivery back?",
    how: `${byMail} your person after POST /unsubscribe/{delivery_id} with true, then with false.`,
    settles: ["resubscribing"],
  },
  dynamicSegmentDeletion: {
    question: "How is deleting a data-driven segment refused?",
    how: "Make a data-driven segment that nothing uses, and delete it with Raw Request. This command touches nothing that is there.",
    settles: ["deleting-segments"],
  },
  suppressedRecipient: {
    question: "How is a send to a suppressed person answered?",
    how: "Suppress an id of your own, and send it a transactional message.",
    settles: ["sending-to-suppressed"],
  },
  unsubscribedRecipient: {
    question: "How does a send show that an unsubscribed person must not get?",
    how: "Unsubscribe a person of your own, send with Send to Unsubscribed off, and read the message.",
    settles: ["unsubscribed-recipients"],
  },
  smsRecipient: {
    question: "Does an SMS go to the person's own number when no recipient is named?",
    how: "Send one to a person of your own without a recipient, if it is not refused.",
  },
  missingAddressees: {
    question: "Is a broadcast with somebody unknown refused, or accepted and then failed?",
    how: "Trigger a broadcast of a test workspace with one id of your own and one that nobody has.",
    settles: ["missing-addressees"],
  },
  emptyRecipients: {
    question: "Is a trigger with an empty filter of recipients answered 422?",
    how: "In a test workspace without people, trigger a broadcast with recipients: {}. If it is not refused, everybody gets it.",
  },
  triggerStates: {
    question: "What is processed_at of a trigger that is not processed yet?",
    how: "Trigger a broadcast of a test workspace, and read the trigger at once.",
    settles: ["waiting-triggers"],
  },
  largeTrigger: {
    question: "Is a trigger of more than 1 MB answered 413?",
    how: "Trigger a broadcast of a test workspace without people with so many data.",
    settles: ["broadcast-size"],
  },
  broadcastLimits: {
    question: "Are a trigger with 10,001 ids and one with more than 50,000 bytes of data refused?",
    how: "Trigger a broadcast of a test workspace without people with so many. This command triggers none that is there.",
  },
  sendLimits: {
    question: "Are an email to 16 recipients and one that is to be sent in 91 days refused?",
    how: "Send a transactional message of a test workspace so to addresses of your own: one that does not exist is refused first.",
  },
  whatsappAttachments: {
    question: "Does a WhatsApp message take attachments?",
    how: `${byMail} what came. Customer.io's Ruby client has the field, the reference has not, and no step offers it.`,
  },
  repeatedStarts: {
    question: "Does a second start of the same export, import or newsletter make two?",
    how: "Start each twice in a test workspace, and count them. They cannot be removed, so this command starts none.",
  },
  collectionCount: {
    question:
      "Is the fifty-first collection of a workspace refused, and the snippet that makes more than 5 MB of all?",
    how: "Create as many in a workspace of their own: this command leaves room for those that are there.",
    settles: ["snippet-size"],
  },
  deviceCreatesPerson: {
    question: "Does a device create the person it names?",
    how: "Add a device with a made-up token to an id that nobody has. This command makes no devices.",
    settles: ["created-people"],
  },
  brokenDataFile: {
    question: "What becomes of a broadcast whose data file cannot be read or has a wrong line?",
    how: "Trigger a broadcast of a test workspace with such a file, and read its errors.",
    settles: ["data-files"],
  },
  exportFiles: {
    question: "Which columns has the file of an export?",
    how: "Run Export People and Export Deliveries in a test workspace, and look at the files. Whoever administers it may get mail.",
    settles: ["export-columns"],
  },
  exportDownloads: {
    question: "How is the link of an export answered that is not done, and a link after fifteen minutes?",
    how: "Start an export of a test workspace, ask for its link at once, and follow a link after twenty minutes.",
    settles: ["unfinished-exports", "export-links"],
  },
  importFiles: {
    question: "Which columns has the file of an import, and how does one fail that lacks them?",
    how: "Import a file of your own person into a test workspace, then one without the column of the identifier.",
    settles: ["import-columns", "import-errors"],
  },
  pageSizes: {
    question:
      "How many entries has a page of objects, relationships, senders, newsletters, suppressed addresses and errors of a trigger?",
    how: "Count the first page in a workspace that has more than a hundred of each.",
    settles: ["unsized-pages"],
  },
  lastEmailed: {
    question: "Is the attribute of the last email called _last_emailed?",
    how: `${byMail} the attributes of your person.`,
  },
  liveNotifications: {
    question: "What do the routes of live notifications take?",
    how: "Ask Customer.io's support: no step calls them, Raw Request sends what it is told.",
  },
  paymentRequired: {
    question: "When does the API answer 402?",
    how: "Ask Customer.io's support: no source tells, and a step shows it as any refusal.",
  },
  trackOverload: {
    question: "What does the Track API answer above its rate, and does it drop data?",
    how: "Ask Customer.io's support: this command stays far below all limits.",
  },
  platformStatus: {
    question: "Which status does Prismatic answer to Customer.io when the trigger refuses a request?",
    how: "Deploy a flow with the reporting webhook trigger, and send its address a request without a signature.",
  },
  platformMemory: {
    question: "How long does Prismatic remember a deduplication id?",
    how: "Ask Prismatic's support, or send a flow of your own the same id after a day and a week.",
  },
  platformValueLists: {
    question: "What does Prismatic's form make of an input that has both a dropdown and a list of values?",
    how: "Give an input of a component of your own both, and look at its form. No input here has both.",
  },
  platformTyping: {
    question: "Can a value be typed in the embedded workflow builder where it offers a dropdown?",
    how: "Open a step with a dropdown there, Add to Manual Segment for one, and type a number.",
  },
  platformDropdowns: {
    question: "What does the embedded workflow builder hand over to a dropdown beside the connection?",
    how: "Log the inputs of a data source in a component of your own. The dropdowns here need the connection alone.",
  },
};
