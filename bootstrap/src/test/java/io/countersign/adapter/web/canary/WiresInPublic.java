package io.countersign.adapter.web.canary;

import org.springframework.context.annotation.Configuration;

/** A configuration by annotation. */
@Configuration
public abstract class WiresInPublic {
}
