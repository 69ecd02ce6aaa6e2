// Words as long as people really send them: paragraphs, an address without a break, in either language.

export const longWord = `https://shuchong-ziyuan.example/${"book-".repeat(30)}?page=7`;

const paragraph =
  "The site sells scanned picture books that are still in print. After payment it sends a link to a shared folder, and in the folder there is an unbroken list of everything the publisher brought out this year. ";

/** Steps of filing, answered at length. */
export const longEnglish = {
  subject: { address: longWord, note: paragraph.slice(0, 190) },
  statement: {
    statement: paragraph.repeat(12),
    whenSeen: "Every evening between the middle of October and last Sunday",
  },
} as const;
