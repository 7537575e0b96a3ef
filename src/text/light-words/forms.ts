/**
 * Words that are light only as they are spelt here, because their stems belong to words that carry:
 * `manager` has the stem of `management`, `several` that of `severance`, `awful` that of `AWS`.
 */
export const LIGHT_FORMS = `
  account ages allow allowed allowing allows applicant applicants assistance assure assured attend aware awful
  awfully bar bargain break breaking busier busy called calling calls collect collected committed complete
  completed completely consist consists consumed contain contains continue continued continues contribute
  criticise criticised criticize criticized depressing dives document documents effect effects engaged equal
  equally expensive fit fits fitted goal granted hack hacks improve improved initial initially insightful
  instructed interviewer interviewers leaving listen loads logically manager managers meet meets mgmt minor
  negotiate negotiated negotiating noticed noticing objectively observe observed organise organize parents
  planned predict present presently profession published puzzled refer referred referring refers relate
  relates relation relative relatively reported response several severe severely shared sources specific
  specifically specifics thorough thoroughly timely timing transparent universal universally valid version
  virtually write writes wrote
`;
