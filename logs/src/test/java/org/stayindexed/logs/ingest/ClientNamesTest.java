package org.stayindexed.logs.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stayindexed.model.traffic.ClientClass;

class ClientNamesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GOOGLEBOT  | Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)
          GOOGLEBOT  | Mozilla/5.0 (Linux; Android 6.0.1; Nexus 5X Build/MMB29P) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.6478.61 Mobile Safari/537.36 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)
          GOOGLEBOT  | Googlebot-Image/1.0
          GOOGLEBOT  | Googlebot-News
          GOOGLEBOT  | Googlebot-Video/1.0
          GOOGLEBOT  | Mozilla/5.0 (compatible; Google-InspectionTool/1.0;)
          OTHER_BOT  | AdsBot-Google (+http://www.google.com/adsbot.html)
          OTHER_BOT  | Mozilla/5.0 (compatible; GoogleOther)
          OTHER_BOT  | Mozilla/5.0 (compatible; MyGooglebot/2.1)
          OTHER_BOT  | Mediapartners-Google
          USER_FETCHER | Mozilla/5.0 (X11; Linux x86_64) Chrome/118.0 Safari/537.36 (compatible; Google-Read-Aloud)
          USER_FETCHER | FeedFetcher-Google; (+http://www.google.com/feedfetcher.html)
          USER_FETCHER | Mozilla/5.0 (compatible; Google-CWS)
          AI_BOT     | Mozilla/5.0 (X11; Linux x86_64) (compatible; Google-GeminiNotebook; +https://developers.google.com/)
          AI_BOT     | meta-webindexer/1.1 (+https://developers.facebook.com/docs/sharing/webmasters/crawler)
          SEARCH_BOT | Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm) Chrome/116.0.1938.76 Safari/537.36
          SEARCH_BOT | Mozilla/5.0 (compatible; YandexBot/3.0; +http://yandex.com/bots)
          SEARCH_BOT | Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)
          SEARCH_BOT | Mozilla/5.0 (compatible; DuckDuckBot-Https/1.1; https://duckduckgo.com/duckduckbot)
          SEARCH_BOT | Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_5) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/13.1.1 Safari/605.1.15 (Applebot/0.1; +http://www.apple.com/go/applebot)
          SEARCH_BOT | Mozilla/5.0 (compatible; Yahoo! Slurp; http://help.yahoo.com/help/us/ysearch/slurp)
          SEARCH_BOT | Mozilla/5.0 (compatible; SeznamBot/4.0; +http://napoveda.seznam.cz/seznambot-intro/)
          SEARCH_BOT | Mozilla/5.0 (compatible;PetalBot;+https://webmaster.petalsearch.com/site/petalbot)
          SEARCH_BOT | Mozilla/5.0 (compatible; Yeti/1.1; +https://naver.me/spd)
          SEARCH_BOT | Mozilla/5.0 (compatible; Qwantbot/1.0; +https://help.qwant.com/bot/)
          AI_BOT     | Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2; +https://openai.com/gptbot)
          AI_BOT     | Mozilla/5.0 (compatible; OAI-SearchBot/1.0; +https://openai.com/searchbot)
          AI_BOT     | Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko); compatible; ChatGPT-User/1.0; +https://openai.com/bot
          AI_BOT     | Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; ClaudeBot/1.0; +claudebot@anthropic.com)
          AI_BOT     | Claude-User/1.0
          AI_BOT     | anthropic-ai
          AI_BOT     | Mozilla/5.0 (compatible; PerplexityBot/1.0; +https://perplexity.ai/perplexitybot)
          AI_BOT     | CCBot/2.0 (https://commoncrawl.org/faq/)
          AI_BOT     | Mozilla/5.0 (Linux; Android 5.0) AppleWebKit/537.36 (KHTML, like Gecko) Mobile Safari/537.36 (compatible; Bytespider; spider-feedback@bytedance.com)
          AI_BOT     | Mozilla/5.0 (compatible; Amazonbot/0.1; +https://developer.amazon.com/support/amazonbot)
          AI_BOT     | meta-externalagent/1.1 (+https://developers.facebook.com/docs/sharing/webmasters/crawler)
          AI_BOT     | Mozilla/5.0 (compatible; MistralAI-User/1.0; +https://docs.mistral.ai/robots)
          OTHER_BOT  | Mozilla/5.0 (compatible; AhrefsBot/7.0; +http://ahrefs.com/robot/)
          OTHER_BOT  | Mozilla/5.0 (compatible; SemrushBot/7~bl; +http://www.semrush.com/bot.html)
          MONITOR    | Mozilla/5.0+(compatible; UptimeRobot/2.0; http://www.uptimerobot.com/)
          OTHER_BOT  | Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/120.0 Safari/537.36
          OTHER_BOT  | python-requests/2.31.0
          OTHER_BOT  | curl/8.5.0
          OTHER_BOT  | Wget/1.21
          OTHER_BOT  | Go-http-client/2.0
          OTHER_BOT  | Java/17.0.1
          USER_FETCHER | facebookexternalhit/1.1
          OTHER_BOT  | -
          OTHER_BOT  | ''
          MONITOR    | Pingdom.com_bot_version_1.4_(http://www.pingdom.com/)
          MONITOR    | Mozilla/5.0 (compatible; SomeUptimeThing/1.0)
          OWN_CRAWLER| Stayindexed/0.1.0 (+https://stayindexed.org/crawler)
          PERSON     | Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36
          PERSON     | Mozilla/5.0 (Linux; Android 9; CUBOT_X18_Plus) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/96.0 Mobile Safari/537.36
          PERSON     | Mozilla/5.0 (Linux; Android 13; CUBOT KINGKONG 9 Build/TP1A) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36
          PERSON     | Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Mobile/15E148 Safari/604.1
          PERSON     | Opera/9.80 (Windows NT 6.1; WOW64) Presto/2.12.388 Version/12.18
          """)
  void aUserAgentHasTheClassThatItClaims(ClientClass expected, String userAgent) {
    assertThat(ClientNames.clientOf(userAgent).kind()).isEqualTo(expected);
    assertThat(ClientNames.clientOf(userAgent.toUpperCase(Locale.ROOT)).kind()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Googlebot smartphone | Mozilla/5.0 (Linux; Android 6.0.1; Nexus 5X Build/MMB29P) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.6478.61 Mobile Safari/537.36 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)
          Googlebot desktop    | Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; Googlebot/2.1; +http://www.google.com/bot.html) Chrome/126.0 Safari/537.36
          Googlebot-Image      | Googlebot-Image/1.0
          Googlebot-Video      | Googlebot-Video/1.0
          AdsBot-Google        | Mozilla/5.0 (iPhone; CPU iPhone OS 14_7_1 like Mac OS X) (compatible; AdsBot-Google-Mobile; +http://www.google.com/mobile/adsbot.html)
          GoogleOther          | Mozilla/5.0 (compatible; GoogleOther)
          Storebot-Google      | Mozilla/5.0 (X11; Linux x86_64; Storebot-Google/1.0) AppleWebKit/537.36
          Google-InspectionTool| Mozilla/5.0 (Linux; Android 6.0.1) Mobile Safari/537.36 (compatible; Google-InspectionTool/1.0;)
          Google-CloudVertexBot| Mozilla/5.0 (compatible; Google-CloudVertexBot; +https://cloud.google.com/enterprise-search)
          Bingbot              | Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)
          DuckDuckBot          | Mozilla/5.0 (compatible; DuckDuckBot-Https/1.1; https://duckduckgo.com/duckduckbot)
          Claude-SearchBot     | Mozilla/5.0 (compatible; Claude-SearchBot/1.0)
          OAI-SearchBot        | Mozilla/5.0 (compatible; OAI-SearchBot/1.0; +https://openai.com/searchbot)
          Perplexity-User      | Mozilla/5.0 (compatible; Perplexity-User/1.0)
          Meta-ExternalAgent   | meta-externalagent/1.1 (+https://developers.facebook.com/docs/sharing/webmasters/crawler)
          UptimeRobot          | Mozilla/5.0+(compatible; UptimeRobot/2.0; http://www.uptimerobot.com/)
          StatusCake           | Mozilla/5.0 (Windows NT 6.1) StatusCake
          AhrefsBot            | Mozilla/5.0 (compatible; AhrefsBot/7.0; +http://ahrefs.com/robot/)
          Stayindexed          | Stayindexed/0.1.0 (+https://stayindexed.org/crawler)
          other bots           | curl/8.5.0
          people               | Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0
          """)
  void aBotHasTheNameThatItGivesItself(String expected, String userAgent) {
    assertThat(ClientNames.clientOf(userAgent).label()).isEqualTo(expected);
  }
}
