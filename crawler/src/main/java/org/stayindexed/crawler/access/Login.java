package org.stayindexed.crawler.access;

import org.stayindexed.model.secret.Secret;

/** A user name and its password. */
public record Login(String user, Secret password) {}
