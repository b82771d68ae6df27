package org.stayindexed.app.check;

import org.stayindexed.model.finding.Severity;

/**
 * Something that makes the check fail.
 *
 * @param rule a rule of findings, {@code AT_RISK} or {@code SITE_INCIDENT}
 * @param severity how much it costs
 * @param title the rule in plain words
 * @param url what it is about; foreign text, like the evidence
 * @param evidence what was found
 * @param advice how to fix it
 * @param source the address of the page that states it
 */
public record Problem(
    String rule,
    Severity severity,
    String title,
    String url,
    String evidence,
    String advice,
    String source) {}
