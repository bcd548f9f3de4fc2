/** Where felt safety stands beside reported events. */
export const FELT_SAFETY = "/arbeta/trygghet";
