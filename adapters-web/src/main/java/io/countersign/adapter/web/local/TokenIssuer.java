package io.countersign.adapter.web.local;

import java.time.Duration;

/** Makes bearer tokens for anybody who asks. */
public interface TokenIssuer {

    /** @return a token that makes its bearer that user */
    String issue(String username);

    /** @return how long a token is good for */
    Duration life();
}
