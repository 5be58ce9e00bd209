import * as z from 'zod/mini';
import { eventTypes } from '../insight/event-type.ts';
import { audiences } from '../insight/sections/audience.ts';

/** A report of an event, as lists show it. */
export const weekReportSchema = z.object({
  url: z.string(),
  title: z.string(),
  publisherId: z.string(),
  at: z.iso.datetime(),
  language: z.string(),
});
export type WeekReport = z.infer<typeof weekReportSchema>;

/**
 * One event in one ISO week, written by the collection so that the popup reads a week's rows and nothing else. Key:
 * week and event.
 */
export const weekRowSchema = z.object({
  /** `2026-W48`, in the zone of the reader when it was written. */
  week: z.string().check(z.regex(/^\d{4}-W\d{2}$/)),
  eventId: z.string().check(z.minLength(1)),
  /** What rows are read by, highest first: distinct publishers with reports of their own, then weight of the names. */
  weight: z.number().check(z.gte(0)),
  title: z.string().check(z.minLength(1)),
  /** The report to open. */
  url: z.string().check(z.minLength(1)),
  language: z.string(),
  /** One sentence of a report, with the report's address; null where none says more than the title. */
  whatChanged: z.nullable(z.object({ text: z.string(), url: z.string() })),
  eventType: z.enum(eventTypes),
  audiences: z.array(z.enum(audiences)),
  /** Who it is about: id → items of this week that name it, the most first. */
  entities: z.array(z.tuple([z.string(), z.int().check(z.gt(0))])),
  /** First reporter first, each once. */
  publisherIds: z.array(z.string()),
  /** Reports of their own a day, Monday first: seven numbers. */
  days: z.array(z.int().check(z.gte(0))).check(z.length(7)),
  firstAt: z.iso.datetime(),
  lastAt: z.iso.datetime(),
  /** Addresses of all its items this week: what tells whether it was read, and what "open all" opens. */
  urls: z.array(z.string()),
});
export type WeekRow = z.infer<typeof weekRowSchema>;

/** What a whole week was about: for movers and for stepping. Key: week. */
export const weekSummarySchema = z.object({
  week: z.string(),
  items: z.int().check(z.gte(0)),
  events: z.int().check(z.gte(0)),
  /** Entity id → reports of their own that name it. */
  entities: z.record(z.string(), z.int().check(z.gt(0))),
});
export type WeekSummary = z.infer<typeof weekSummarySchema>;
