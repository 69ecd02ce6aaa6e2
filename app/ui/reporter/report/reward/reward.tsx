// The reward as its reporter may read it: how far it is, what to do now, the sum and how it came about, or why none.

import type { AwardToClaim, GrantedAward, PublicAward } from "#app/domain/reward/queries/public.server.ts";
import { formatFor } from "#app/messages/format.ts";
import { timeLeftText } from "#app/messages/time-left.ts";
import { Slip, SlipPart } from "../../../data/slip/slip.tsx";
import { Sum } from "../../../data/status/outcome.tsx";
import { ActRow, ButtonLink } from "../../../form/button.tsx";
import { useLanguage, useT } from "../../../page/words.tsx";
import { dueText } from "../../due.ts";
import { Reckoning } from "./reckoning.tsx";
import { VoucherCode } from "./voucher.tsx";

type RewardProps = {
  readonly award: PublicAward;
  /** A review can be asked for now. */
  readonly reviewable: boolean;
  readonly now: Date;
};

export function Reward({ award, reviewable, now }: RewardProps) {
  const t = useT();
  return (
    <div id="reward" className="mt-s6">
      <Slip labelledBy="reward-title">
        <SlipPart>
          <h2 id="reward-title">{t("status.reward.title")}</h2>
          <Standing award={award} reviewable={reviewable} now={now} />
        </SlipPart>
        {award.stage === "claimed" && award.voucher && (
          <VoucherCode groups={award.voucher} isReleased={award.isReleased}>
            <ActRow className="mt-s4">
              <a href="/status/voucher">{t("status.reward.voucher.print")}</a>
            </ActRow>
          </VoucherCode>
        )}
        {"amountFen" in award && <Reckoning {...award} />}
      </Slip>
    </div>
  );
}

function Standing({ award, reviewable, now }: RewardProps) {
  const t = useT();
  const format = formatFor(useLanguage());
  if (award.stage === "looked-into") return <LookedInto {...award} now={now} />;
  if (award.stage === "none") return <None {...award} reviewable={reviewable} />;
  return (
    <>
      <Sum money={format.money(award.amountFen)} />
      <div className="mt-s2">
        <Now award={award} now={now} />
      </div>
      {award.stage === "revoked" && reviewable && <p className="mt-s3">{t("status.reward.contest")}</p>}
    </>
  );
}

function LookedInto({ startBy, now }: Extract<PublicAward, { stage: "looked-into" }> & { now: Date }) {
  const t = useT();
  const format = formatFor(useLanguage());
  return (
    <>
      <p className="mt-s2">{t("status.reward.looked-into")}</p>
      <p className="hint">
        {startBy && (
          <>
            {t("status.reward.looked-into.by", {
              day: dueText(startBy, now, { t, format }),
              left: timeLeftText(startBy.left, t),
            })}{" "}
          </>
        )}
        {t("status.reward.looked-into.most")}
      </p>
    </>
  );
}

function None(props: Extract<PublicAward, { stage: "none" }> & Pick<RewardProps, "reviewable">) {
  const { reason, words, reviewable } = props;
  const t = useT();
  return (
    <>
      <p className="mt-s2">{t("status.reward.none")}</p>
      <p>
        {reason
          ? t("status.reward.none.reason", { reason: t(`term.ineligible.${reason}`) })
          : t("status.reward.none.refused")}
      </p>
      {words && <Words words={words} />}
      {reviewable && <p className="hint mt-s3">{t("status.reward.contest")}</p>}
    </>
  );
}

/** What the office wrote for the reporter. */
function Words({ words }: { words: string }) {
  const t = useT();
  return (
    <>
      <p className="mt-s3">{t("status.reward.none.words")}</p>
      <p className="said" dir="auto">
        {words}
      </p>
    </>
  );
}

/** What is, and what the reporter can do about it. */
function Now({ award, now }: { award: GrantedAward; now: Date }) {
  const t = useT();
  const format = formatFor(useLanguage());
  if (award.stage === "approved") {
    const by = award.tellBy;
    const day = by && dueText(by, now, { t, format });
    return (
      <>
        <p>{t("status.reward.approved")}</p>
        {by && day && (
          <p className="hint">{t("status.reward.approved.by", { day, left: timeLeftText(by.left, t) })}</p>
        )}
      </>
    );
  }
  if (award.stage === "notified") return <ToClaim award={award} now={now} />;
  if (award.stage === "claimed") return <Claimed award={award} />;
  if (award.stage === "waived") return <p>{t(`status.reward.waived.${award.how}`)}</p>;
  if (award.stage === "revoked") {
    return (
      <>
        <p>{t("status.reward.revoked")}</p>
        {award.words && <Words words={award.words} />}
      </>
    );
  }
  return <p>{t("status.reward.paid")}</p>;
}

function ToClaim({ award, now }: { award: AwardToClaim; now: Date }) {
  const t = useT();
  return (
    <>
      <ClaimBy claimBy={award.claimBy} now={now} />
      {award.way === "none" && <p className="mt-s2">{t("status.reward.claim.none")}</p>}
      <ActRow className="mt-s4">
        <ButtonLink weight="act" href="/status/claim">
          {t(award.way === "none" ? "status.reward.claim.more" : "status.reward.claim.title")}
        </ButtonLink>
      </ActRow>
    </>
  );
}

/** Until when it can be claimed, or that this is over. */
export function ClaimBy({ claimBy, now }: Pick<AwardToClaim, "claimBy"> & { now: Date }) {
  const t = useT();
  const format = formatFor(useLanguage());
  if (!claimBy) return null;
  const isLate = claimBy.left.kind === "overdue";
  const day = dueText(claimBy, now, { t, format });
  const left = timeLeftText(claimBy.left, t);
  return (
    <>
      <p>{t(isLate ? "status.reward.claim.late" : "status.reward.claim.by", { day, left })}</p>
      {claimBy.extended === null ? (
        <p className="hint">
          {t(isLate ? "status.reward.claim.late.text" : "status.reward.claim.more-time")}
        </p>
      ) : (
        <>
          <p className="mt-s2">{t("status.reward.claim.extended")}</p>
          <p className="said" dir="auto">
            {claimBy.extended}
          </p>
        </>
      )}
    </>
  );
}

function Claimed({ award }: { award: Extract<GrantedAward, { stage: "claimed" }> }) {
  const t = useT();
  return (
    <>
      <p>{t(award.voucher ? "status.reward.claimed.voucher" : "status.reward.claimed.transfer")}</p>
      {!award.isReleased && (
        <p className="hint mt-s2">
          <a href="/status/claim#waive">{t("status.reward.waive.title")}</a>
        </p>
      )}
    </>
  );
}
