/** The symptom search. */
export {};
