/** The day in Viet Nam. */
export const TODAY = `to_char(now() AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD')`;
