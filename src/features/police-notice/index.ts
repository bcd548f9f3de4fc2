export { readFeed } from "./feed.ts";
export { fetchFeed, userAgentOf } from "./fetch-feed.ts";
export { startForgetting } from "./forgetting.ts";
export { UnusableNotices } from "./police-notice.ts";
export { takeArchive, type TakenNotices, takeFeed } from "./store.ts";
