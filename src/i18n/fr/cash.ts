export const cash = {} as const;
