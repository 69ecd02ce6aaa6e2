// Query parameters that tell who shared an address, not what it shows. Without them the same page is one address, and
// the reporter's own traces stay out of the report: WeChat puts session keys of the reader into its links.

/** On every site. A trailing star stands for any ending. Names are lower case. */
const everywhere =
  "utm_* gclid dclid fbclid msclkid yclid twclid igsh igshid mc_cid mc_eid spm scm share_* sharer_* ref_src ref_url wxfrom wx_header";

/** On a platform's own hosts, only what is known to be a trace: a name that may say what is shown stays. */
const onHosts: Readonly<Record<string, string>> = {
  "mp.weixin.qq.com":
    "chksm scene subscene clicktime enterid ascene srcid mpshare from isappinstalled sessionid key uin pass_ticket exportkey exptype acctmode fasttmpl_* devicetype version nettype lang abtest_cookie countrycode poc_token",
  "weibo.com": "from refer_flag wvr sudaref",
  "weibo.cn": "from sourcetype wm featurecode luicode lfid",
  "douyin.com":
    "previous_page extra_params from did iid ts u_code timestamp with_sec_did titletype schema_type",
  "iesdouyin.com": "from did iid ts u_code timestamp with_sec_did titletype schema_type",
  "toutiao.com": "app timestamp req_id use_new_style wid log_from",
  "kuaishou.com": "cc fid shareid sharetoken shareobjectid shareurlid timestamp fromuserid kpn subbiz appver",
  "xiaohongshu.com":
    "xsec_token xsec_source xhsshare appuid apptime author_share shareredid app_platform app_version ignoreengage",
  "bilibili.com":
    "vd_source spm_id_from from_spmid from_source seid unique_k buvid is_story_h5 mid plat_id timestamp up_id bbid ts bsource",
  "zhihu.com": "hybrid_search_source hybrid_search_extra invite_code",
  "taobao.com":
    "ali_refid ali_trackid ut_sk sourcetype suid shareurl short_name sm un cpp bxsign pvid abbucket ns tk",
  "youtube.com": "si feature pp ab_channel",
  "youtu.be": "si feature",
  "x.com": "s t",
  "twitter.com": "s t",
  "facebook.com": "mibextid rdid __tn__ __cft__* notif_id notif_t ref",
};

/** `host` is `domain` itself or lies under it. */
export function isUnder(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}

function matches(pattern: string, name: string): boolean {
  return pattern.endsWith("*") ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
}

/** Whether the parameter `name` on `host` (both lower case) tells only who shared the address. */
export function isTracking(host: string, name: string): boolean {
  const own = Object.entries(onHosts).flatMap(([domain, names]) => (isUnder(host, domain) ? [names] : []));
  return [everywhere, ...own].some((names) => names.split(" ").some((pattern) => matches(pattern, name)));
}
