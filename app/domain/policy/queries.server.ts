// The policy in force: what the operator of this installation decides, at one moment.
import { readEnv } from "#app/base/env.ts";
import { type Channel, defineChannel } from "#app/channel/define.ts";
import { channelNamed } from "#app/channel/index.ts";
import type { Policy } from "./rules.ts";

let inUse: Channel | null = null;

/** Puts a channel in use for this process, in place of the one that the setting CHANNEL names. Throws ChannelError. */
export function usePolicy(channel: Channel): void {
  inUse = defineChannel(channel);
}

/**
 * The policy in force at `now`: the channel's data. Nothing is published over a channel in this version, so its data
 * holds at every moment; callers name theirs because published calendars, rules and schemes take effect on a date.
 */
export function policyAt(_now: Date): Policy {
  inUse ??= channelNamed(readEnv().channel);
  return inUse;
}
