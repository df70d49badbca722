package io.countersign.adapter.web.canary;

import io.r2dbc.spi.ConnectionFactory;

/** Opens connections from a request. */
public abstract class AsksTheDriver {

    abstract ConnectionFactory connections();
}
