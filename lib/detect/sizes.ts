/** Values from here on have the severity bit of a failing HRESULT or NTSTATUS set. */
export const FAILURE = 0x8000_0000;

/** Values up to here are small: their family is for the words around to tell. */
export const SMALL = 0xffff;
