package org.stayindexed.logs.format;

import java.util.Set;
import org.stayindexed.model.traffic.HitOutcome;

/**
 * How a request ended, which each server writes down in its own way. Belongs to one thread.
 *
 * <p>nginx writes 499 only if nothing was sent before the client left (ngx_http_terminate_request);
 * afterwards, and with proxy_cache or proxy_ignore_client_abort, an empty {@code
 * $request_completion} is the only sign. Apache has {@code %X}, HAProxy a C as the first letter of
 * its termination state, Envoy the flag DC, IIS an error of Windows, AWS load balancers 460, Caddy,
 * Envoy and CloudFront a status of 0.
 */
final class Outcomes {
  private static final int BAD_GATEWAY = 502;
  private static final int GATEWAY_TIMEOUT = 504;

  /** ERROR_NETNAME_DELETED, ERROR_OPERATION_ABORTED, ERROR_CONNECTION_ABORTED. */
  private static final Set<Long> WINDOWS_ABORTS = Set.of(64L, 995L, 1236L);

  private final LogFormat format;
  private final LineFields fields;
  private final boolean signs;

  Outcomes(LogFormat format, LineFields fields) {
    this.format = format;
    this.fields = fields;
    this.signs =
        format.has(Variable.CONNECTION_STATUS)
            || format.has(Variable.TERMINATION_STATE)
            || format.has(Variable.RESPONSE_FLAGS)
            || format.has(Variable.WIN32_STATUS);
  }

  HitOutcome of(int status, long bytes) {
    if (format.isAbort(status)) {
      return HitOutcome.CLIENT_ABORT;
    }
    if (signs && clientLeft()) {
      return apacheSent() ? HitOutcome.CLIENT_ABORT_MID_BODY : HitOutcome.CLIENT_ABORT;
    }
    return switch (status) {
      case BAD_GATEWAY -> HitOutcome.UPSTREAM_ERROR;
      case GATEWAY_TIMEOUT -> HitOutcome.UPSTREAM_TIMEOUT;
      default -> brokenOff(status) ? brokenOffWhen(bytes) : HitOutcome.ANSWERED;
    };
  }

  private boolean clientLeft() {
    return startsWith(Variable.CONNECTION_STATUS, 'X')
        || startsWith(Variable.TERMINATION_STATE, 'C')
        || hasFlag('D', 'C')
        || WINDOWS_ABORTS.contains(number(Variable.WIN32_STATUS));
  }

  private boolean startsWith(Variable variable, char letter) {
    return format.has(variable)
        && fields.end(variable) > fields.start(variable)
        && fields.line()[fields.start(variable)] == letter;
  }

  private boolean hasFlag(char first, char second) {
    byte[] line = fields.line();
    boolean begins = true;
    for (int i = fields.start(Variable.RESPONSE_FLAGS);
        i + 1 < fields.end(Variable.RESPONSE_FLAGS);
        i++) {
      if (begins && line[i] == first && line[i + 1] == second) {
        return true;
      }
      begins = line[i] == ',';
    }
    return false;
  }

  /** Only Apache tells what was written to the network: {@code %b} counts what should have been. */
  private boolean apacheSent() {
    return startsWith(Variable.CONNECTION_STATUS, 'X')
        && format.has(Variable.BYTES_SENT)
        && number(Variable.BYTES_SENT) > 0;
  }

  private long number(Variable variable) {
    return Digits.number(fields.line(), fields.start(variable), fields.end(variable));
  }

  private boolean brokenOff(int status) {
    return status >= 200
        && status < 400
        && format.has(Variable.REQUEST_COMPLETION)
        && !(fields.vary() && fields.start(Variable.REQUEST_COMPLETION) == 0)
        && !fields.hasValue(Variable.REQUEST_COMPLETION);
  }

  private HitOutcome brokenOffWhen(long bytes) {
    boolean sizeKnown = !format.has(FormatGap.NO_SIZE);
    boolean sizeLogged =
        !fields.vary()
            || fields.hasValue(Variable.BODY_BYTES_SENT)
            || fields.hasValue(Variable.BYTES_SENT);
    return sizeKnown && sizeLogged && bytes == 0
        ? HitOutcome.CLIENT_ABORT
        : HitOutcome.CLIENT_ABORT_MID_BODY;
  }
}
