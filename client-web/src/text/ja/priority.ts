/** Why somebody waits less than others; for staff and clerks only. */
export const priority = {
  booked: '予約',
  returning: '再来',
  care: '配慮',
};
