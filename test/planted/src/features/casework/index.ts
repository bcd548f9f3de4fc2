export const openCase = () => 1;
