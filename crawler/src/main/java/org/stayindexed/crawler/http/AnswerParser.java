package org.stayindexed.crawler.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.ParseException;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParser;
import org.apache.hc.core5.http.io.SessionInputBuffer;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.http.message.BasicLineParser;
import org.apache.hc.core5.util.CharArrayBuffer;

/**
 * Reads the head of an answer. HttpClient's own parser skips what is no HTTP, takes the end of the
 * connection for the end of the header, and what an answer left over for the next answer.
 *
 * <p>One for each connection.
 */
final class AnswerParser extends DefaultHttpResponseParser {
  /** All lines together, as in browsers; so much is read before the first byte of a body. */
  private static final int MAX_HEAD_BYTES = 256 * 1024;

  private boolean interim;

  AnswerParser(Http1Config config) {
    super(config, new Lines(), null);
  }

  @Override
  public ClassicHttpResponse parse(SessionInputBuffer buffer, InputStream in)
      throws IOException, HttpException {
    if (buffer.length() > 0 && !interim) {
      throw new NoHttpResponseException("The connection holds bytes from before the request");
    }
    ClassicHttpResponse answer = super.parse(buffer, new Head(in, buffer.length() > 0));
    if (answer == null) {
      throw new NoHttpResponseException("The server closed the connection without an answer");
    }
    if (answer.getCode() == HttpStatus.SC_SWITCHING_PROTOCOLS) {
      throw new ProtocolException("The server switched protocols without being asked to");
    }
    answer.removeHeaders(Lines.NO_FIELD.getName());
    FramingHeaders.settle(answer);
    interim = answer.getCode() < HttpStatus.SC_OK;
    return answer;
  }

  @Override
  protected ClassicHttpResponse createMessage(CharArrayBuffer statusLine)
      throws IOException, HttpException {
    try {
      return super.createMessage(statusLine);
    } catch (IllegalArgumentException e) {
      throw new ProtocolException("The status is no number from 100 to 999", e);
    }
  }

  /** Browsers skip a line of the header that is no field; the page behind it is whole. */
  private static final class Lines extends BasicLineParser {
    static final Header NO_FIELD = new BasicHeader("", "");

    @Override
    public Header parseHeader(CharArrayBuffer line) throws ParseException {
      return line.indexOf(':') <= 0 ? NO_FIELD : super.parseHeader(line);
    }
  }

  /** The bytes of one head and perhaps some behind it; the connection may not end among them. */
  private static final class Head extends FilterInputStream {
    private static final String START = "HTTP/";

    private int count;
    private boolean http;

    Head(InputStream in, boolean http) {
      super(in);
      this.http = http;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int read = super.read(bytes, from, length);
      if (read < 0 && (http || count > 0)) {
        throw http
            ? new ConnectionClosedException("The connection was closed inside the header")
            : new ClientProtocolException("The answer is not HTTP");
      }
      if (count == 0) {
        http |=
            new String(bytes, from, Math.max(read, 0), StandardCharsets.ISO_8859_1)
                .startsWith(START);
      }
      count += read;
      if (count > MAX_HEAD_BYTES) {
        throw new MessageConstraintException("The header is larger than 256 KiB");
      }
      return read;
    }
  }
}
