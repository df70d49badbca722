package io.countersign.application.feed;

import io.countersign.application.event.port.out.EventLog;
import io.countersign.application.feed.port.in.GetReadershipUseCase;
import io.countersign.application.feed.port.in.ReadEventsUseCase;
import io.countersign.application.project.port.in.GetProjectAccessUseCase;
import io.countersign.application.user.port.in.GetMeUseCase;

/** Everything that can be done with the feed of events. */
public interface FeedUseCases extends ReadEventsUseCase, GetReadershipUseCase {

    /** @return the use cases, working on these ports and on the tail that the instance has of the log */
    static FeedUseCases create(EventLog log, EventTail tail, GetProjectAccessUseCase projectAccess,
            GetMeUseCase people) {
        return new FeedService(log, tail, projectAccess, people);
    }
}
