/** @file The page without a network: what is kept in the browser, what it takes to keep everything, and new versions. */
export const offline = {
  "offline.title": "Without a network",
  "offline.kept":
    "The page itself is kept in this browser: it opens and trains without a network. Data sets that you opened stay as well.",
  "offline.arriving": "The page itself is just being kept in this browser.",
  "offline.failed":
    "The page itself could not be kept in this browser. It tries again the next time it is opened with a network.",
  "offline.absent":
    "This browser keeps no pages here: that needs an address with https or localhost, and a window that may store data.",
  "offline.looking": "Looking at what is here already.",
  "offline.here": "{here} of {all} MB of data are here.",
  "offline.everything": "All {all} MB of data are here. Nothing more has to be fetched.",
  "offline.bring": "Make everything available offline ({size} MB)",
  "offline.bringing": "Fetching the data: {here} of {all} MB",
  "offline.cancel": "Cancel",
  "offline.again": "Try again",
  "offline.full":
    "The browser has no room for more. Free some space on this device, then try again; what has arrived stays.",
  "offline.network": "The network is gone, or the server did not answer. What has arrived stays.",
  "offline.blocked":
    "This browser does not let the page store data: a private window, or its settings, forbid it.",
  "renew.title": "A new version is ready",
  "renew.why": "This page goes on with the version it was opened with. Your experiment survives the reload.",
  "renew.now": "Reload now",
  "renew.later": "Later",
} as const;
