export const thursday = {} as const;
