package io.countersign.application.canary;

import org.springframework.stereotype.Service;

/** A service that a framework finds. */
@Service
public abstract class WiredBySpring {
}
