/** Where areas are listed and shown. */
export const AREAS = "/arbeta/omraden";
/** Where boundaries come in from files. */
export const BOUNDARY_FILES = `${AREAS}/las-in`;
/** Where numbers of inhabitants come in from files. */
export const INHABITANT_FILES = `${AREAS}/invanare`;
/** Where named places are listed and changed. */
export const PLACES = "/arbeta/platser";
/** Where named places come in from files. */
export const PLACE_FILES = `${PLACES}/las-in`;
