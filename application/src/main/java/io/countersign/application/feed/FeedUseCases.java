package io.countersign.application.feed;

import io.countersign.application.event.port.out.EventLog;
import io.countersign.application.feed.port.in.GetReadershipUseCase;
import io.countersign.application.feed.port.in.ReadEventsUseCase;
import io.countersign.application.project.port.in.GetProjectAccessUseCase;
import io.countersign.application.user.port.in.GetMeUseCase;

/** Makes the use cases of the feed of events. */
public final class FeedUseCases {

    private FeedUseCases() {
    }

    /** @return the use case, working on these ports and on the tail that the instance has of the log */
    public static ReadEventsUseCase createReadEvents(EventLog log, EventTail tail,
            GetProjectAccessUseCase projectAccess,
            GetReadershipUseCase readerships) {
        return new FeedService(log, tail, projectAccess, readerships);
    }

    /** @return the use case, made of this one */
    public static GetReadershipUseCase createGetReadership(GetMeUseCase people) {
        return new ReadershipService(people);
    }
}
