package io.countersign.domain.canary;

import java.io.IOException;

/** Lets callers handle what they cannot. */
public abstract class ThrowsChecked {

    ThrowsChecked(String name) throws IOException {
        if (name.isEmpty()) {
            throw new IOException(name);
        }
    }
}
