-- Who fetches a page for a person is a class of its own. Counts of earlier versions go over with
-- their names, so that a bot has one class only.
update store.hit_class set client = 'USER_FETCHER'
where client = 'OTHER_BOT' and name in (
  'FeedFetcher-Google', 'Google-Read-Aloud', 'Google-Site-Verification', 'facebookexternalhit',
  'Twitterbot', 'LinkedInBot', 'Slackbot', 'TelegramBot');
