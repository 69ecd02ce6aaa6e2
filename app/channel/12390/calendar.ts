// Working days: the lists that the State Council published, and the rule for years whose list is not known yet.
import type { Calendar } from "#app/domain/clock/rules/clock.ts";

export const calendar: Calendar = {
  zone: "Asia/Shanghai",
  weekend: [6, 0],
  years: [
    {
      year: 2025,
      source: "国务院办公厅关于2025年部分节假日安排的通知（国办发明电〔2024〕12号，2024年11月12日）",
      festivals: [
        {
          name: { "zh-CN": "元旦", en: "New Year's Day" },
          from: "2025-01-01",
          to: "2025-01-01",
          makeUp: [],
        },
        {
          name: { "zh-CN": "春节", en: "Spring Festival" },
          from: "2025-01-28",
          to: "2025-02-04",
          makeUp: ["2025-01-26", "2025-02-08"],
        },
        { name: { "zh-CN": "清明节", en: "Qingming" }, from: "2025-04-04", to: "2025-04-06", makeUp: [] },
        {
          name: { "zh-CN": "劳动节", en: "Labour Day" },
          from: "2025-05-01",
          to: "2025-05-05",
          makeUp: ["2025-04-27"],
        },
        {
          name: { "zh-CN": "端午节", en: "Dragon Boat Festival" },
          from: "2025-05-31",
          to: "2025-06-02",
          makeUp: [],
        },
        {
          name: { "zh-CN": "国庆节、中秋节", en: "National Day and Mid-Autumn Festival" },
          from: "2025-10-01",
          to: "2025-10-08",
          makeUp: ["2025-09-28", "2025-10-11"],
        },
      ],
    },
    {
      year: 2026,
      source: "国务院办公厅关于2026年部分节假日安排的通知（2025年11月4日）",
      festivals: [
        {
          name: { "zh-CN": "元旦", en: "New Year's Day" },
          from: "2026-01-01",
          to: "2026-01-03",
          makeUp: ["2026-01-04"],
        },
        {
          name: { "zh-CN": "春节", en: "Spring Festival" },
          from: "2026-02-15",
          to: "2026-02-23",
          makeUp: ["2026-02-14", "2026-02-28"],
        },
        { name: { "zh-CN": "清明节", en: "Qingming" }, from: "2026-04-04", to: "2026-04-06", makeUp: [] },
        {
          name: { "zh-CN": "劳动节", en: "Labour Day" },
          from: "2026-05-01",
          to: "2026-05-05",
          makeUp: ["2026-05-09"],
        },
        {
          name: { "zh-CN": "端午节", en: "Dragon Boat Festival" },
          from: "2026-06-19",
          to: "2026-06-21",
          makeUp: [],
        },
        {
          name: { "zh-CN": "中秋节", en: "Mid-Autumn Festival" },
          from: "2026-09-25",
          to: "2026-09-27",
          makeUp: [],
        },
        {
          name: { "zh-CN": "国庆节", en: "National Day" },
          from: "2026-10-01",
          to: "2026-10-07",
          makeUp: ["2026-09-20", "2026-10-10"],
        },
      ],
    },
  ],
  provisional: {
    source:
      "按《全国年节及纪念日放假办法》所列节日推算，春节取正月初一至初三，不推算调休；农历日期和清明据《农历的编算和颁行》（GB/T 33661-2017）",
    fixed: ["01-01", "05-01", "05-02", "10-01", "10-02", "10-03"],
    springFestivalDays: 3,
    // 2027 and 2030 are checked by hand: the new moon falls minutes before and after midnight, and the calendar that
    // ships with JavaScript engines puts both on the wrong day.
    lunar: [
      {
        year: 2027,
        springFestival: "2027-02-06",
        qingming: "2027-04-05",
        dragonBoat: "2027-06-09",
        midAutumn: "2027-09-15",
      },
      {
        year: 2028,
        springFestival: "2028-01-26",
        qingming: "2028-04-04",
        dragonBoat: "2028-05-28",
        midAutumn: "2028-10-03",
      },
      {
        year: 2029,
        springFestival: "2029-02-13",
        qingming: "2029-04-04",
        dragonBoat: "2029-06-16",
        midAutumn: "2029-09-22",
      },
      {
        year: 2030,
        springFestival: "2030-02-03",
        qingming: "2030-04-05",
        dragonBoat: "2030-06-05",
        midAutumn: "2030-09-12",
      },
      {
        year: 2031,
        springFestival: "2031-01-23",
        qingming: "2031-04-05",
        dragonBoat: "2031-06-24",
        midAutumn: "2031-10-01",
      },
      {
        year: 2032,
        springFestival: "2032-02-11",
        qingming: "2032-04-04",
        dragonBoat: "2032-06-12",
        midAutumn: "2032-09-19",
      },
      {
        year: 2033,
        springFestival: "2033-01-31",
        qingming: "2033-04-04",
        dragonBoat: "2033-06-01",
        midAutumn: "2033-09-08",
      },
      {
        year: 2034,
        springFestival: "2034-02-19",
        qingming: "2034-04-05",
        dragonBoat: "2034-06-20",
        midAutumn: "2034-09-27",
      },
      {
        year: 2035,
        springFestival: "2035-02-08",
        qingming: "2035-04-05",
        dragonBoat: "2035-06-10",
        midAutumn: "2035-09-16",
      },
    ],
  },
};
