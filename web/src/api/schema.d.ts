// Made by npm run generate.
export interface paths {
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Alive */
        get: operations["alive_healthz_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ready
         * @description 200 when calls can be taken, else 503. Calls go on while the records are away.
         *
         *     A process without a set-up does not serve at all, so that is never missing here.
         */
        get: operations["ready_readyz_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Metrics */
        get: operations["metrics_metrics_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/web-calls/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Call Button
         * @description What the page shows before anybody clicks.
         */
        get: operations["read_call_button_api_v1_web_calls__key__get"];
        put?: never;
        /**
         * Ask For Call
         * @description A ticket for one call from this page.
         */
        post: operations["ask_for_call_api_v1_web_calls__key__post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * May Hold The Bar
         * @description Whether the page that asks may: a browser that refuses the frame tells the page nothing.
         */
        get: operations["may_hold_the_bar_api_v1_bar_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Issue Token
         * @description A bearer token for a user name and a password.
         */
        post: operations["issue_token_api_v1_auth_token_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open Session
         * @description The same token as a cookie that scripts cannot read; writes then need `X-Linedesk: 1`.
         */
        post: operations["open_session_api_v1_auth_session_post"];
        /** Close Session */
        delete: operations["close_session_api_v1_auth_session_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Me
         * @description Answers while the records are away too, from what the floor knows.
         */
        get: operations["read_me_api_v1_me_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/language": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Choose Language */
        put: operations["choose_language_api_v1_me_language_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/phone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Phone
         * @description How the browser registers: SIP over the WebSocket `ws_path` of this server.
         */
        get: operations["read_phone_api_v1_me_phone_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Live
         * @description Queues, agents and calls at this moment; agents see their own.
         */
        get: operations["read_live_api_v1_live_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/presence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Set Presence */
        put: operations["set_presence_api_v1_me_presence_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/device": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Choose Device */
        put: operations["choose_device_api_v1_me_device_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/directory": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Directory
         * @description Everybody but the one who asks.
         */
        get: operations["read_directory_api_v1_directory_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/queues/{queue}/next": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Next
         * @description Of the queue (its id or name), with the reasons of a real offer, from the matcher that
         *     decides in earnest. Supposed: strangers call, a minute apart, each call is over when the next
         *     one comes, and nobody else moves. `everybody`: as if all agents of the queue were free.
         */
        get: operations["read_next_api_v1_queues__queue__next_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Dial
         * @description Dial for me: my phone rings first, then the number or the colleague. The answer is the new
         *     call's id; 409 `do-not-call` when the customer has refused to be called.
         */
        post: operations["dial_api_v1_calls_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls/{call}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer
         * @description The open browser is told to answer; a desk phone can only be answered by hand (409).
         */
        post: operations["answer_api_v1_calls__call__answer_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls/{call}/dtmf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send Digits */
        post: operations["send_digits_api_v1_calls__call__dtmf_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls/{call}/customer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Choose Customer
         * @description Says who is on the line, during the call and its wrap-up.
         */
        put: operations["choose_customer_api_v1_calls__call__customer_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls/{call}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decline
         * @description Let the offered call go to the next agent.
         */
        post: operations["decline_api_v1_calls__call__decline_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls/{call}/hangup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hangup
         * @description End the call for everybody on it.
         */
        post: operations["hangup_api_v1_calls__call__hangup_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls/{call}/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hold
         * @description The customer hears music.
         */
        post: operations["hold_api_v1_calls__call__hold_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls/{call}/retrieve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Retrieve
         * @description Back from hold.
         */
        post: operations["retrieve_api_v1_calls__call__retrieve_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls/{call}/mute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mute
         * @description The customer does not hear the agent.
         */
        post: operations["mute_api_v1_calls__call__mute_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls/{call}/unmute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Unmute
         * @description The customer hears the agent again.
         */
        post: operations["unmute_api_v1_calls__call__unmute_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls/{call}/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Transfer
         * @description Blind: at once. Attended: to a person after `/consult/complete`; into a flow and back.
         */
        post: operations["transfer_api_v1_calls__call__transfer_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls/{call}/consult": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Consult
         * @description Ask somebody; the customer hears music.
         */
        post: operations["consult_api_v1_calls__call__consult_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls/{call}/consult/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Complete Consult
         * @description The consulted party takes the customer over.
         */
        post: operations["complete_consult_api_v1_calls__call__consult_complete_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls/{call}/consult/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel Consult
         * @description Back to the customer.
         */
        post: operations["cancel_consult_api_v1_calls__call__consult_cancel_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls/{call}/conference": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confer
         * @description Everybody together; `to` is rung and joins when it answers.
         */
        post: operations["confer_api_v1_calls__call__conference_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls/{call}/conference/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Leave Conference
         * @description The others go on without me.
         */
        post: operations["leave_conference_api_v1_calls__call__conference_leave_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls/{call}/members/{member}/mute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mute Member */
        post: operations["mute_member_api_v1_calls__call__members__member__mute_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls/{call}/members/{member}/unmute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Unmute Member */
        post: operations["unmute_member_api_v1_calls__call__members__member__unmute_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls/{call}/members/{member}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Drop Member */
        delete: operations["drop_member_api_v1_calls__call__members__member__delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls/{call}/recording/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pause Recording
         * @description For card data; it goes on by itself after `seconds`, or as the house has it.
         */
        post: operations["pause_recording_api_v1_calls__call__recording_pause_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls/{call}/recording/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Resume Recording */
        post: operations["resume_recording_api_v1_calls__call__recording_resume_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls/{call}/recording/mark": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark Recording
         * @description The present moment, to be found among the marks of the recording.
         */
        post: operations["mark_recording_api_v1_calls__call__recording_mark_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls/{call}/recording/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start Recording
         * @description Record from here on, where the rule leaves it to me.
         */
        post: operations["start_recording_api_v1_calls__call__recording_start_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls/{call}/recording/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop Recording */
        post: operations["stop_recording_api_v1_calls__call__recording_stop_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls/{call}/help": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask For Help
         * @description A supervisor who accepts whispers to me; the customer hears nothing of it.
         */
        post: operations["ask_for_help_api_v1_calls__call__help_post"];
        /** Withdraw Help */
        delete: operations["withdraw_help_api_v1_calls__call__help_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls/{call}/rejoin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rejoin
         * @description My phone has lost the talk (a page was loaded anew): ring it into the call again.
         */
        post: operations["rejoin_api_v1_calls__call__rejoin_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls/{call}/supervise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Supervise
         * @description My own phone rings and answers by itself. Again with another mode: switched on that leg.
         */
        post: operations["supervise_api_v1_calls__call__supervise_post"];
        /** Leave */
        delete: operations["leave_api_v1_calls__call__supervise_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls/{call}/force-hangup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Force Hangup */
        post: operations["force_hangup_api_v1_calls__call__force_hangup_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/live/agents/{username}/presence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Force Presence
         * @description Set somebody else's presence; he is told by whom, during a talk it counts afterwards.
         */
        put: operations["force_presence_api_v1_live_agents__username__presence_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/live/agents/{username}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change Duties
         * @description Move somebody to other queues or change his skills, for the next call on; he is told.
         */
        patch: operations["change_duties_api_v1_live_agents__username__patch"];
        trace?: never;
    };
    "/api/v1/alerts/{alert_id}/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Acknowledge
         * @description The first one counts.
         */
        post: operations["acknowledge_api_v1_alerts__alert_id__acknowledge_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interactions/{interaction}/disposition": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set Disposition
         * @description Live, in wrap-up, or later; always one's own. Whoever looks afterwards finds it.
         */
        put: operations["set_disposition_api_v1_interactions__interaction__disposition_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trunks/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Trunks
         * @description In the order in which they are tried; those that only register come last.
         */
        get: operations["read_trunks_api_v1_trunks_status_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trunks/{trunk}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try Trunk
         * @description Place a real call over this trunk (its id or name) and show the SIP messages of it. Who
         *     answers hears a tone. Takes up to half a minute; one at a time.
         */
        post: operations["try_trunk_api_v1_trunks__trunk__test_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/flows/kinds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Kinds
         * @description What a flow may be made of: each kind of node with its settings and exits.
         */
        get: operations["list_kinds_api_v1_flows_kinds_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/flows/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check Draft
         * @description What would keep this draft from being published; nothing is kept.
         */
        post: operations["check_draft_api_v1_flows_check_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Users */
        get: operations["list_users_api_v1_users_get"];
        put?: never;
        /** Create User */
        post: operations["create_user_api_v1_users_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read User */
        get: operations["read_user_api_v1_users__key__get"];
        put?: never;
        post?: never;
        /** Delete User */
        delete: operations["delete_user_api_v1_users__key__delete"];
        options?: never;
        head?: never;
        /** Change User */
        patch: operations["change_user_api_v1_users__key__patch"];
        trace?: never;
    };
    "/api/v1/teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Teams */
        get: operations["list_teams_api_v1_teams_get"];
        put?: never;
        /** Create Team */
        post: operations["create_team_api_v1_teams_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read Team */
        get: operations["read_team_api_v1_teams__key__get"];
        put?: never;
        post?: never;
        /** Delete Team */
        delete: operations["delete_team_api_v1_teams__key__delete"];
        options?: never;
        head?: never;
        /** Change Team */
        patch: operations["change_team_api_v1_teams__key__patch"];
        trace?: never;
    };
    "/api/v1/agents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Agents */
        get: operations["list_agents_api_v1_agents_get"];
        put?: never;
        /** Create Agent */
        post: operations["create_agent_api_v1_agents_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agents/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read Agent */
        get: operations["read_agent_api_v1_agents__key__get"];
        put?: never;
        post?: never;
        /** Delete Agent */
        delete: operations["delete_agent_api_v1_agents__key__delete"];
        options?: never;
        head?: never;
        /** Change Agent */
        patch: operations["change_agent_api_v1_agents__key__patch"];
        trace?: never;
    };
    "/api/v1/skills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Skills */
        get: operations["list_skills_api_v1_skills_get"];
        put?: never;
        /** Create Skill */
        post: operations["create_skill_api_v1_skills_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/skills/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read Skill */
        get: operations["read_skill_api_v1_skills__key__get"];
        put?: never;
        post?: never;
        /** Delete Skill */
        delete: operations["delete_skill_api_v1_skills__key__delete"];
        options?: never;
        head?: never;
        /** Change Skill */
        patch: operations["change_skill_api_v1_skills__key__patch"];
        trace?: never;
    };
    "/api/v1/queues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Queues */
        get: operations["list_queues_api_v1_queues_get"];
        put?: never;
        /** Create Queue */
        post: operations["create_queue_api_v1_queues_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/queues/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read Queue */
        get: operations["read_queue_api_v1_queues__key__get"];
        put?: never;
        post?: never;
        /** Delete Queue */
        delete: operations["delete_queue_api_v1_queues__key__delete"];
        options?: never;
        head?: never;
        /** Change Queue */
        patch: operations["change_queue_api_v1_queues__key__patch"];
        trace?: never;
    };
    "/api/v1/numbers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Numbers */
        get: operations["list_numbers_api_v1_numbers_get"];
        put?: never;
        /** Create Number */
        post: operations["create_number_api_v1_numbers_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/numbers/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read Number */
        get: operations["read_number_api_v1_numbers__key__get"];
        put?: never;
        post?: never;
        /** Delete Number */
        delete: operations["delete_number_api_v1_numbers__key__delete"];
        options?: never;
        head?: never;
        /** Change Number */
        patch: operations["change_number_api_v1_numbers__key__patch"];
        trace?: never;
    };
    "/api/v1/flows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Flows */
        get: operations["list_flows_api_v1_flows_get"];
        put?: never;
        /** Create Flow */
        post: operations["create_flow_api_v1_flows_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/flows/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read Flow */
        get: operations["read_flow_api_v1_flows__key__get"];
        put?: never;
        post?: never;
        /** Delete Flow */
        delete: operations["delete_flow_api_v1_flows__key__delete"];
        options?: never;
        head?: never;
        /** Change Flow */
        patch: operations["change_flow_api_v1_flows__key__patch"];
        trace?: never;
    };
    "/api/v1/prompts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Prompts */
        get: operations["list_prompts_api_v1_prompts_get"];
        put?: never;
        /** Create Prompt */
        post: operations["create_prompt_api_v1_prompts_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/prompts/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read Prompt */
        get: operations["read_prompt_api_v1_prompts__key__get"];
        put?: never;
        post?: never;
        /** Delete Prompt */
        delete: operations["delete_prompt_api_v1_prompts__key__delete"];
        options?: never;
        head?: never;
        /** Change Prompt */
        patch: operations["change_prompt_api_v1_prompts__key__patch"];
        trace?: never;
    };
    "/api/v1/calendars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Calendars */
        get: operations["list_calendars_api_v1_calendars_get"];
        put?: never;
        /** Create Calendar */
        post: operations["create_calendar_api_v1_calendars_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendars/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read Calendar */
        get: operations["read_calendar_api_v1_calendars__key__get"];
        put?: never;
        post?: never;
        /** Delete Calendar */
        delete: operations["delete_calendar_api_v1_calendars__key__delete"];
        options?: never;
        head?: never;
        /** Change Calendar */
        patch: operations["change_calendar_api_v1_calendars__key__patch"];
        trace?: never;
    };
    "/api/v1/trunks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Trunks */
        get: operations["list_trunks_api_v1_trunks_get"];
        put?: never;
        /** Create Trunk */
        post: operations["create_trunk_api_v1_trunks_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trunks/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read Trunk */
        get: operations["read_trunk_api_v1_trunks__key__get"];
        put?: never;
        post?: never;
        /** Delete Trunk */
        delete: operations["delete_trunk_api_v1_trunks__key__delete"];
        options?: never;
        head?: never;
        /** Change Trunk */
        patch: operations["change_trunk_api_v1_trunks__key__patch"];
        trace?: never;
    };
    "/api/v1/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Sources */
        get: operations["list_sources_api_v1_sources_get"];
        put?: never;
        /** Create Source */
        post: operations["create_source_api_v1_sources_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sources/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read Source */
        get: operations["read_source_api_v1_sources__key__get"];
        put?: never;
        post?: never;
        /** Delete Source */
        delete: operations["delete_source_api_v1_sources__key__delete"];
        options?: never;
        head?: never;
        /** Change Source */
        patch: operations["change_source_api_v1_sources__key__patch"];
        trace?: never;
    };
    "/api/v1/blocklist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Blocklist */
        get: operations["list_blocklist_api_v1_blocklist_get"];
        put?: never;
        /** Create Block */
        post: operations["create_block_api_v1_blocklist_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/blocklist/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read Block */
        get: operations["read_block_api_v1_blocklist__key__get"];
        put?: never;
        post?: never;
        /** Delete Block */
        delete: operations["delete_block_api_v1_blocklist__key__delete"];
        options?: never;
        head?: never;
        /** Change Block */
        patch: operations["change_block_api_v1_blocklist__key__patch"];
        trace?: never;
    };
    "/api/v1/reasons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Reasons */
        get: operations["list_reasons_api_v1_reasons_get"];
        put?: never;
        /** Create Reason */
        post: operations["create_reason_api_v1_reasons_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reasons/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read Reason */
        get: operations["read_reason_api_v1_reasons__key__get"];
        put?: never;
        post?: never;
        /** Delete Reason */
        delete: operations["delete_reason_api_v1_reasons__key__delete"];
        options?: never;
        head?: never;
        /** Change Reason */
        patch: operations["change_reason_api_v1_reasons__key__patch"];
        trace?: never;
    };
    "/api/v1/dispositions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Dispositions */
        get: operations["list_dispositions_api_v1_dispositions_get"];
        put?: never;
        /** Create Disposition */
        post: operations["create_disposition_api_v1_dispositions_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dispositions/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read Disposition */
        get: operations["read_disposition_api_v1_dispositions__key__get"];
        put?: never;
        post?: never;
        /** Delete Disposition */
        delete: operations["delete_disposition_api_v1_dispositions__key__delete"];
        options?: never;
        head?: never;
        /** Change Disposition */
        patch: operations["change_disposition_api_v1_dispositions__key__patch"];
        trace?: never;
    };
    "/api/v1/forms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Forms */
        get: operations["list_forms_api_v1_forms_get"];
        put?: never;
        /** Create Form */
        post: operations["create_form_api_v1_forms_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/forms/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read Form */
        get: operations["read_form_api_v1_forms__key__get"];
        put?: never;
        post?: never;
        /** Delete Form */
        delete: operations["delete_form_api_v1_forms__key__delete"];
        options?: never;
        head?: never;
        /** Change Form */
        patch: operations["change_form_api_v1_forms__key__patch"];
        trace?: never;
    };
    "/api/v1/flow-tests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Flow-Tests */
        get: operations["list_flow_tests_api_v1_flow_tests_get"];
        put?: never;
        /** Create Flow-Test */
        post: operations["create_flow_test_api_v1_flow_tests_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/flow-tests/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read Flow-Test */
        get: operations["read_flow_test_api_v1_flow_tests__key__get"];
        put?: never;
        post?: never;
        /** Delete Flow-Test */
        delete: operations["delete_flow_test_api_v1_flow_tests__key__delete"];
        options?: never;
        head?: never;
        /** Change Flow-Test */
        patch: operations["change_flow_test_api_v1_flow_tests__key__patch"];
        trace?: never;
    };
    "/api/v1/recording-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Recording-Rules */
        get: operations["list_recording_rules_api_v1_recording_rules_get"];
        put?: never;
        /** Create Recording Rule */
        post: operations["create_recording_rule_api_v1_recording_rules_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recording-rules/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read Recording Rule */
        get: operations["read_recording_rule_api_v1_recording_rules__key__get"];
        put?: never;
        post?: never;
        /** Delete Recording Rule */
        delete: operations["delete_recording_rule_api_v1_recording_rules__key__delete"];
        options?: never;
        head?: never;
        /** Change Recording Rule */
        patch: operations["change_recording_rule_api_v1_recording_rules__key__patch"];
        trace?: never;
    };
    "/api/v1/alert-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Alert-Rules */
        get: operations["list_alert_rules_api_v1_alert_rules_get"];
        put?: never;
        /** Create Alert Rule */
        post: operations["create_alert_rule_api_v1_alert_rules_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alert-rules/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read Alert Rule */
        get: operations["read_alert_rule_api_v1_alert_rules__key__get"];
        put?: never;
        post?: never;
        /** Delete Alert Rule */
        delete: operations["delete_alert_rule_api_v1_alert_rules__key__delete"];
        options?: never;
        head?: never;
        /** Change Alert Rule */
        patch: operations["change_alert_rule_api_v1_alert_rules__key__patch"];
        trace?: never;
    };
    "/api/v1/call-buttons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Call-Buttons */
        get: operations["list_call_buttons_api_v1_call_buttons_get"];
        put?: never;
        /** Create Call Button */
        post: operations["create_call_button_api_v1_call_buttons_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/call-buttons/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read Call Button */
        get: operations["read_call_button_api_v1_call_buttons__key__get"];
        put?: never;
        post?: never;
        /** Delete Call Button */
        delete: operations["delete_call_button_api_v1_call_buttons__key__delete"];
        options?: never;
        head?: never;
        /** Change Call Button */
        patch: operations["change_call_button_api_v1_call_buttons__key__patch"];
        trace?: never;
    };
    "/api/v1/flows/{flow_id}/problems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Problems
         * @description What keeps the draft from being published.
         */
        get: operations["list_problems_api_v1_flows__flow_id__problems_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/flows/{flow_id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish Flow
         * @description Checks the draft, makes its speech, and lets the next call run it.
         */
        post: operations["publish_flow_api_v1_flows__flow_id__publish_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/flows/{flow_id}/roll-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Roll Back Flow
         * @description Lets the next call run an old version again; the draft stays as it is.
         */
        post: operations["roll_back_flow_api_v1_flows__flow_id__roll_back_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/flows/{flow_id}/differences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Differences
         * @description From version `of` (default: what runs) to version `to` (default: the draft).
         */
        get: operations["list_differences_api_v1_flows__flow_id__differences_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/flows/{flow_id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Versions
         * @description Everything that ever ran, the newest first.
         */
        get: operations["list_versions_api_v1_flows__flow_id__versions_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/prompts/{prompt_id}/sound": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Sound
         * @description As callers hear it (WAV, 8 kHz); in its other language when this one is not written.
         */
        get: operations["read_sound_api_v1_prompts__prompt_id__sound_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendars/{calendar_id}/opening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Opening
         * @description Are we open at that moment, and why (not)?
         */
        get: operations["read_opening_api_v1_calendars__calendar_id__opening_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Audit
         * @description What was changed, the newest first; `noun` and `by` (a username) narrow it.
         */
        get: operations["list_audit_api_v1_audit_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/house": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read House */
        get: operations["read_house_api_v1_house_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change House */
        patch: operations["change_house_api_v1_house_patch"];
        trace?: never;
    };
    "/api/v1/wallboards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Wallboards
         * @description Those that count, and those that were revoked.
         */
        get: operations["list_wallboards_api_v1_wallboards_get"];
        put?: never;
        /** Make Wallboard */
        post: operations["make_wallboard_api_v1_wallboards_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/wallboards/{wallboard_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke Wallboard
         * @description The television goes dark within half a minute.
         */
        delete: operations["revoke_wallboard_api_v1_wallboards__wallboard_id__delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/team-messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Messages
         * @description What was written to teams, the newest first: a supervisor of a team sees his team's.
         */
        get: operations["list_messages_api_v1_team_messages_get"];
        put?: never;
        /**
         * Write Message
         * @description To one colleague by anybody; to a team by supervisors.
         */
        post: operations["write_message_api_v1_team_messages_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/team-messages/mine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Mine
         * @description What I and colleagues of mine wrote to each other alone, the newest first.
         */
        get: operations["list_mine_api_v1_team_messages_mine_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/team-messages/unread": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Unread
         * @description What was written to me and I have not read, the oldest first.
         */
        get: operations["list_unread_api_v1_team_messages_unread_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/team-messages/{message_id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read Message
         * @description The first time counts.
         */
        post: operations["read_message_api_v1_team_messages__message_id__read_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/saved-views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Views
         * @description One's own views of the list and those that others share, by name.
         */
        get: operations["list_views_api_v1_saved_views_get"];
        /**
         * Keep View
         * @description Under a name that one has used for this list already it takes the older one's place.
         */
        put: operations["keep_view_api_v1_saved_views_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/saved-views/{view_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete View */
        delete: operations["delete_view_api_v1_saved_views__view_id__delete"];
        options?: never;
        head?: never;
        /** Share View */
        patch: operations["share_view_api_v1_saved_views__view_id__patch"];
        trace?: never;
    };
    "/api/v1/flows/{flow_id}/simulate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Simulate
         * @description What the caller hears and where he goes; nobody is called and nothing is kept.
         */
        post: operations["simulate_api_v1_flows__flow_id__simulate_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/flow-tests/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Run Tests
         * @description Every story of the files with its verdict, on the virtual clock.
         */
        post: operations["run_tests_api_v1_flow_tests_run_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/case-types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Case-Types */
        get: operations["list_case_types_api_v1_case_types_get"];
        put?: never;
        /** Create Case Type */
        post: operations["create_case_type_api_v1_case_types_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/case-types/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read Case Type */
        get: operations["read_case_type_api_v1_case_types__key__get"];
        put?: never;
        post?: never;
        /** Delete Case Type */
        delete: operations["delete_case_type_api_v1_case_types__key__delete"];
        options?: never;
        head?: never;
        /** Change Case Type */
        patch: operations["change_case_type_api_v1_case_types__key__patch"];
        trace?: never;
    };
    "/api/v1/absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Absences */
        get: operations["list_absences_api_v1_absences_get"];
        put?: never;
        /** Create Absence */
        post: operations["create_absence_api_v1_absences_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/absences/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read Absence */
        get: operations["read_absence_api_v1_absences__key__get"];
        put?: never;
        post?: never;
        /** Delete Absence */
        delete: operations["delete_absence_api_v1_absences__key__delete"];
        options?: never;
        head?: never;
        /** Change Absence */
        patch: operations["change_absence_api_v1_absences__key__patch"];
        trace?: never;
    };
    "/api/v1/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Products */
        get: operations["list_products_api_v1_products_get"];
        put?: never;
        /** Create Product */
        post: operations["create_product_api_v1_products_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read Product */
        get: operations["read_product_api_v1_products__key__get"];
        put?: never;
        post?: never;
        /** Delete Product */
        delete: operations["delete_product_api_v1_products__key__delete"];
        options?: never;
        head?: never;
        /** Change Product */
        patch: operations["change_product_api_v1_products__key__patch"];
        trace?: never;
    };
    "/api/v1/resources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Resources */
        get: operations["list_resources_api_v1_resources_get"];
        put?: never;
        /** Create Resource */
        post: operations["create_resource_api_v1_resources_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/resources/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read Resource */
        get: operations["read_resource_api_v1_resources__key__get"];
        put?: never;
        post?: never;
        /** Delete Resource */
        delete: operations["delete_resource_api_v1_resources__key__delete"];
        options?: never;
        head?: never;
        /** Change Resource */
        patch: operations["change_resource_api_v1_resources__key__patch"];
        trace?: never;
    };
    "/api/v1/scripts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Scripts */
        get: operations["list_scripts_api_v1_scripts_get"];
        put?: never;
        /** Create Script */
        post: operations["create_script_api_v1_scripts_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scripts/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read Script */
        get: operations["read_script_api_v1_scripts__key__get"];
        put?: never;
        post?: never;
        /** Delete Script */
        delete: operations["delete_script_api_v1_scripts__key__delete"];
        options?: never;
        head?: never;
        /** Change Script */
        patch: operations["change_script_api_v1_scripts__key__patch"];
        trace?: never;
    };
    "/api/v1/recording-policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Recording-Policies */
        get: operations["list_recording_policies_api_v1_recording_policies_get"];
        put?: never;
        /** Create Recording Policy */
        post: operations["create_recording_policy_api_v1_recording_policies_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recording-policies/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read Recording Policy */
        get: operations["read_recording_policy_api_v1_recording_policies__key__get"];
        put?: never;
        post?: never;
        /** Delete Recording Policy */
        delete: operations["delete_recording_policy_api_v1_recording_policies__key__delete"];
        options?: never;
        head?: never;
        /** Change Recording Policy */
        patch: operations["change_recording_policy_api_v1_recording_policies__key__patch"];
        trace?: never;
    };
    "/api/v1/themes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Themes */
        get: operations["list_themes_api_v1_themes_get"];
        put?: never;
        /** Create Theme */
        post: operations["create_theme_api_v1_themes_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/themes/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read Theme */
        get: operations["read_theme_api_v1_themes__key__get"];
        put?: never;
        post?: never;
        /** Delete Theme */
        delete: operations["delete_theme_api_v1_themes__key__delete"];
        options?: never;
        head?: never;
        /** Change Theme */
        patch: operations["change_theme_api_v1_themes__key__patch"];
        trace?: never;
    };
    "/api/v1/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Customers
         * @description `q`: a Chinese or foreign name, pinyin, initials, a company, four last digits, a number.
         */
        get: operations["list_customers_api_v1_customers_get"];
        put?: never;
        /** Create Customer */
        post: operations["create_customer_api_v1_customers_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/lookup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lookup
         * @description Everybody who has this number, in whatever spelling.
         */
        get: operations["lookup_api_v1_customers_lookup_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change Many
         * @description Owner, category and tags of many at once; `dry` only counts them.
         */
        post: operations["change_many_api_v1_customers_bulk_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/bulk/{bulk_id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo Many
         * @description Whoever was changed since then stays as he is.
         */
        post: operations["undo_many_api_v1_customers_bulk__bulk_id__undo_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customer_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read Customer */
        get: operations["read_customer_api_v1_customers__customer_id__get"];
        put?: never;
        post?: never;
        /** Delete Customer */
        delete: operations["delete_customer_api_v1_customers__customer_id__delete"];
        options?: never;
        head?: never;
        /** Change Customer */
        patch: operations["change_customer_api_v1_customers__customer_id__patch"];
        trace?: never;
    };
    "/api/v1/customers/{customer_id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Timeline
         * @description Everything that happened with the customer over all media, the newest first.
         */
        get: operations["read_timeline_api_v1_customers__customer_id__timeline_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interactions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Interactions
         * @description The newest first. `q`: as customers are found, or the outside number or its last digits.
         */
        get: operations["list_interactions_api_v1_interactions_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interactions/{interaction_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read Interaction */
        get: operations["read_interaction_api_v1_interactions__interaction_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interactions/{interaction_id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Facts
         * @description Everything that happened in it, in order.
         */
        get: operations["read_facts_api_v1_interactions__interaction_id__timeline_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interactions/{interaction_id}/routing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Routing
         * @description Why this agent, why this wait, why not another: each offer with its reasons, as codes.
         */
        get: operations["read_routing_api_v1_interactions__interaction_id__routing_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interactions/{interaction_id}/form": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read Form */
        get: operations["read_form_api_v1_interactions__interaction_id__form_get"];
        /**
         * Save Form
         * @description Saves the form as it is typed; call it as often as you like.
         */
        put: operations["save_form_api_v1_interactions__interaction_id__form_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interactions/{interaction_id}/customer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Assign Customer
         * @description Says afterwards who the other party was.
         */
        put: operations["assign_customer_api_v1_interactions__interaction_id__customer_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/private-calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Private
         * @description Numbers in no list and of no customer, the most often dialed first.
         */
        get: operations["list_private_api_v1_private_calls_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recordings/coverage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Coverage
         * @description Of the talks begun in that time: recorded, not by rule, failed and why.
         */
        get: operations["read_coverage_api_v1_recordings_coverage_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interactions/{interaction_id}/recording": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Play
         * @description The audio: Opus, left the customer, right what the customer heard. Takes Range.
         *
         *     It is compared with its checksum before the first byte goes; each playing is noted.
         */
        get: operations["play_api_v1_interactions__interaction_id__recording_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interactions/{interaction_id}/recording/peaks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Peaks
         * @description The waveform, made when the recording was.
         */
        get: operations["read_peaks_api_v1_interactions__interaction_id__recording_peaks_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interactions/{interaction_id}/marks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Marks */
        get: operations["list_marks_api_v1_interactions__interaction_id__marks_get"];
        put?: never;
        /** Add Mark */
        post: operations["add_mark_api_v1_interactions__interaction_id__marks_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interactions/{interaction_id}/marks/{mark_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Drop Mark
         * @description One's own; those who look after recordings also another's.
         */
        delete: operations["drop_mark_api_v1_interactions__interaction_id__marks__mark_id__delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interactions/{interaction_id}/recording/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read Hold */
        get: operations["read_hold_api_v1_interactions__interaction_id__recording_hold_get"];
        /**
         * Hold
         * @description Not to be deleted until the hold is lifted.
         */
        put: operations["hold_api_v1_interactions__interaction_id__recording_hold_put"];
        post?: never;
        /** Lift */
        delete: operations["lift_api_v1_interactions__interaction_id__recording_hold_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interactions/{interaction_id}/recording/shares": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Shares */
        get: operations["list_shares_api_v1_interactions__interaction_id__recording_shares_get"];
        put?: never;
        /**
         * Share
         * @description Whoever has the link hears this recording, and nothing else, until it expires.
         */
        post: operations["share_api_v1_interactions__interaction_id__recording_shares_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recording-shares/{share_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke */
        delete: operations["revoke_api_v1_recording_shares__share_id__delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shared-recordings/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Play Shared
         * @description The audio, for whoever has the link.
         */
        get: operations["play_shared_api_v1_shared_recordings__token__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recordings/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Export
         * @description A zip: audio, chain, signature and the program that verifies them offline.
         */
        post: operations["export_api_v1_recordings_exports_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recordings/keeping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read Keeping */
        get: operations["read_keeping_api_v1_recordings_keeping_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recordings/chain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Check Chain
         * @description Walks the whole chain.
         */
        get: operations["check_chain_api_v1_recordings_chain_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recordings/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rotate
         * @description A new key from now on; what is there is sealed with it anew, by and by.
         */
        post: operations["rotate_api_v1_recordings_keys_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interactions/{interaction_id}/recording/uses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Uses
         * @description Who played, downloaded, shared, exported it, the newest first.
         */
        get: operations["list_uses_api_v1_interactions__interaction_id__recording_uses_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/missed-callers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Missed Callers
         * @description Who has waited longest for a call stands first.
         */
        get: operations["list_missed_callers_api_v1_missed_callers_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/voicemails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Voicemails
         * @description What must be answered first stands first.
         */
        get: operations["list_voicemails_api_v1_voicemails_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/voicemails/{voicemail_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change Voicemail */
        patch: operations["change_voicemail_api_v1_voicemails__voicemail_id__patch"];
        trace?: never;
    };
    "/api/v1/voicemails/{voicemail_id}/audio": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Play Voicemail
         * @description The message: Opus, the caller on the left. Takes Range.
         */
        get: operations["play_voicemail_api_v1_voicemails__voicemail_id__audio_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/wait-estimates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Wait Accuracy
         * @description Between two moments (default: the last seven days), by queue.
         */
        get: operations["read_wait_accuracy_api_v1_reports_wait_estimates_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/blocked-callers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Blocked Callers
         * @description Between two moments (default: the last seven days), the most stubborn first.
         */
        get: operations["read_blocked_callers_api_v1_reports_blocked_callers_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/queues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Queues
         * @description Between two moments (default: the last seven days).
         */
        get: operations["read_queues_api_v1_reports_queues_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/load": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Load
         * @description Between two moments (default: the last seven days); days begin at midnight in `zone`.
         */
        get: operations["read_load_api_v1_reports_load_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/self-service": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Self Service
         * @description Between two moments (default: the last seven days), by dialed number.
         */
        get: operations["read_self_service_api_v1_reports_self_service_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Tickets
         * @description The newest first. `q`: its number, words of its subject, or the customer.
         */
        get: operations["list_tickets_api_v1_tickets_get"];
        put?: never;
        /** Open Ticket */
        post: operations["open_ticket_api_v1_tickets_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/backlog": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Backlog
         * @description What is not ended, by type and age.
         */
        get: operations["read_backlog_api_v1_tickets_backlog_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/themes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Themes
         * @description What customers ask, suggest and complain about, counted; `mine`: of what I answer for.
         */
        get: operations["read_themes_api_v1_tickets_themes_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/alike": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Alike
         * @description The customer's tickets that may be about the same; ask before opening another.
         */
        get: operations["list_alike_api_v1_tickets_alike_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change Many
         * @description Owner, department, priority and state of many at once; `dry` only counts them.
         */
        post: operations["change_many_api_v1_tickets_bulk_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/bulk/{bulk_id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo Many
         * @description What was changed since then stays as it is.
         */
        post: operations["undo_many_api_v1_tickets_bulk__bulk_id__undo_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read Ticket */
        get: operations["read_ticket_api_v1_tickets__ticket_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change Ticket */
        patch: operations["change_ticket_api_v1_tickets__ticket_id__patch"];
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move Ticket
         * @description To another state, by a way that its type has.
         */
        post: operations["move_ticket_api_v1_tickets__ticket_id__move_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Assign Ticket
         * @description To another owner, or to a department that works on it while the owner stays.
         */
        post: operations["assign_ticket_api_v1_tickets__ticket_id__assign_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Comment Ticket */
        post: operations["comment_ticket_api_v1_tickets__ticket_id__comments_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/duplicate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark Duplicate
         * @description It is about the same as another one, which goes on.
         */
        post: operations["mark_duplicate_api_v1_tickets__ticket_id__duplicate_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/watch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Watch Ticket */
        put: operations["watch_ticket_api_v1_tickets__ticket_id__watch_put"];
        post?: never;
        /** Unwatch Ticket */
        delete: operations["unwatch_ticket_api_v1_tickets__ticket_id__watch_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/callbacks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Callbacks
         * @description What is due first stands first. `mine`: my own and what my team may take.
         */
        get: operations["list_callbacks_api_v1_callbacks_get"];
        put?: never;
        /** Promise Callback */
        post: operations["promise_callback_api_v1_callbacks_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/callbacks/{callback_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read Callback */
        get: operations["read_callback_api_v1_callbacks__callback_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change Callback */
        patch: operations["change_callback_api_v1_callbacks__callback_id__patch"];
        trace?: never;
    };
    "/api/v1/callbacks/{callback_id}/take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take Callback
         * @description A group's call-back becomes mine.
         */
        post: operations["take_callback_api_v1_callbacks__callback_id__take_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/callbacks/{callback_id}/done": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Finish Callback */
        post: operations["finish_callback_api_v1_callbacks__callback_id__done_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/callbacks/{callback_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel Callback */
        post: operations["cancel_callback_api_v1_callbacks__callback_id__cancel_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Orders
         * @description The newest first; with `customer_id` what he has bought. `q`: number or customer.
         */
        get: operations["list_orders_api_v1_orders_get"];
        put?: never;
        /** Place Order */
        post: operations["place_order_api_v1_orders_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change Many
         * @description Owner and state of many at once; `dry` only counts them.
         */
        post: operations["change_many_api_v1_orders_bulk_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/bulk/{bulk_id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo Many
         * @description What was changed since then stays as it is.
         */
        post: operations["undo_many_api_v1_orders_bulk__bulk_id__undo_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read Order */
        get: operations["read_order_api_v1_orders__order_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change Order */
        patch: operations["change_order_api_v1_orders__order_id__patch"];
        trace?: never;
    };
    "/api/v1/orders/{order_id}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move Order */
        post: operations["move_order_api_v1_orders__order_id__move_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel Order */
        post: operations["cancel_order_api_v1_orders__order_id__cancel_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Return Order
         * @description Some or all of it comes back.
         */
        post: operations["return_order_api_v1_orders__order_id__return_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/resources/{resource_id}/slots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Slots
         * @description What can still be booked on that day.
         */
        get: operations["list_slots_api_v1_resources__resource_id__slots_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/appointments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Appointments */
        get: operations["list_appointments_api_v1_appointments_get"];
        put?: never;
        /**
         * Book Appointment
         * @description 409 `taken` when somebody was quicker.
         */
        post: operations["book_appointment_api_v1_appointments_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/appointments/{appointment_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read Appointment */
        get: operations["read_appointment_api_v1_appointments__appointment_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change Appointment
         * @description To another time, or cancelled, kept, missed.
         */
        patch: operations["change_appointment_api_v1_appointments__appointment_id__patch"];
        trace?: never;
    };
    "/api/v1/opportunities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Opportunities */
        get: operations["list_opportunities_api_v1_opportunities_get"];
        put?: never;
        /** Open Opportunity */
        post: operations["open_opportunity_api_v1_opportunities_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opportunities/conversion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Conversion
         * @description From lead to order, by owner and source.
         */
        get: operations["read_conversion_api_v1_opportunities_conversion_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opportunities/{opportunity_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read Opportunity */
        get: operations["read_opportunity_api_v1_opportunities__opportunity_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change Opportunity */
        patch: operations["change_opportunity_api_v1_opportunities__opportunity_id__patch"];
        trace?: never;
    };
    "/api/v1/opportunities/{opportunity_id}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move Opportunity */
        post: operations["move_opportunity_api_v1_opportunities__opportunity_id__move_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opportunities/{opportunity_id}/convert": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Convert Opportunity
         * @description It becomes an order, and its person a customer.
         */
        post: operations["convert_opportunity_api_v1_opportunities__opportunity_id__convert_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customer_id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Notes
         * @description The pinned ones first, then the newest.
         */
        get: operations["list_notes_api_v1_customers__customer_id__notes_get"];
        put?: never;
        /** Write Note */
        post: operations["write_note_api_v1_customers__customer_id__notes_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customer_id}/notes/{note_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete Note */
        delete: operations["delete_note_api_v1_customers__customer_id__notes__note_id__delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customer-merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Merges
         * @description The merges that the customer came out of or went into.
         */
        get: operations["list_merges_api_v1_customer_merges_get"];
        put?: never;
        /** Merge Customers */
        post: operations["merge_customers_api_v1_customer_merges_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customer-merges/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Preview Merge
         * @description What the two would come to; nothing is changed.
         */
        post: operations["preview_merge_api_v1_customer_merges_preview_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customer-merges/{merge_id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo Merge
         * @description They are two again.
         */
        post: operations["undo_merge_api_v1_customer_merges__merge_id__undo_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/handovers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand Over
         * @description Customers, open tickets, call-backs and opportunities of one go to another.
         */
        post: operations["hand_over_api_v1_handovers_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interactions/{interaction_id}/record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record
         * @description The reception form becomes a ticket under the customer; 409 `form-incomplete` names what
         *     must be filled first.
         */
        post: operations["record_api_v1_interactions__interaction_id__record_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customer-guesses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Guess Customers
         * @description Who it may be: numbers that end alike.
         */
        get: operations["guess_customers_api_v1_customer_guesses_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interactions/{interaction_id}/this-is-him": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * This Is Him
         * @description The caller is this customer; the number is kept with him.
         */
        post: operations["this_is_him_api_v1_interactions__interaction_id__this_is_him_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customer_id}/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Consents */
        get: operations["list_consents_api_v1_customers__customer_id__consents_get"];
        put?: never;
        /**
         * Record Consent
         * @description What the customer agreed to or refused; the older words stay.
         */
        post: operations["record_consent_api_v1_customers__customer_id__consents_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customer_id}/personal-data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Hand Out
         * @description Everything we know of the person, as a file for him.
         */
        get: operations["hand_out_api_v1_customers__customer_id__personal_data_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customer_id}/erase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Erase
         * @description Forgets the person everywhere; anonymous sums stay. It cannot be undone.
         */
        post: operations["erase_api_v1_customers__customer_id__erase_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/erasures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Erasures
         * @description The proofs, the newest first.
         */
        get: operations["list_erasures_api_v1_erasures_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reveals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reveal Numbers
         * @description The full numbers of one record, for a reason that stands in the audit.
         */
        post: operations["reveal_numbers_api_v1_reveals_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/articles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Articles
         * @description What is in force; `q` in Chinese or English, what is found is marked.
         */
        get: operations["list_articles_api_v1_articles_get"];
        put?: never;
        /** Write Article */
        post: operations["write_article_api_v1_articles_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/articles/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Categories */
        get: operations["list_categories_api_v1_articles_categories_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/articles/uses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Uses
         * @description In how many calls what helped, by article, category, agent or queue.
         */
        get: operations["read_uses_api_v1_articles_uses_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/articles/{article_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read Article */
        get: operations["read_article_api_v1_articles__article_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change Article
         * @description Where it stands and until when it holds; what it says is changed by a new version.
         */
        patch: operations["change_article_api_v1_articles__article_id__patch"];
        trace?: never;
    };
    "/api/v1/articles/{article_id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Rewrite Article */
        put: operations["rewrite_article_api_v1_articles__article_id__draft_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/articles/{article_id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Submit Article */
        post: operations["submit_article_api_v1_articles__article_id__submit_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/articles/{article_id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decide Article */
        post: operations["decide_article_api_v1_articles__article_id__decide_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/articles/{article_id}/use": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Use Article
         * @description It helped in a call.
         */
        post: operations["use_article_api_v1_articles__article_id__use_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/script-runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Runs
         * @description The talks along scripts of one call.
         */
        get: operations["list_runs_api_v1_script_runs_get"];
        put?: never;
        /** Begin Run */
        post: operations["begin_run_api_v1_script_runs_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/script-runs/{run_id}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer Step
         * @description Keeps the answer with its time and goes on to where it leads.
         */
        post: operations["answer_step_api_v1_script_runs__run_id__answers_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Imports */
        get: operations["list_imports_api_v1_imports_get"];
        put?: never;
        /**
         * Upload
         * @description A CSV or XLSX file of customers; the columns are guessed, nothing is written yet.
         */
        post: operations["upload_api_v1_imports_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{import_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read Import */
        get: operations["read_import_api_v1_imports__import_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{import_id}/rejects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Rejects */
        get: operations["list_rejects_api_v1_imports__import_id__rejects_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{import_id}/rejects.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download Rejects
         * @description The rejected rows as they were, with the reasons, in the reader's words, in a column
         *     more.
         */
        get: operations["download_rejects_api_v1_imports__import_id__rejects_csv_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{import_id}/mapping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Map Columns */
        put: operations["map_columns_api_v1_imports__import_id__mapping_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{import_id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Preview
         * @description The first rows as they would be taken, or the reasons why not.
         */
        get: operations["preview_api_v1_imports__import_id__preview_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{import_id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start
         * @description Begins, or begins again after a dry run or what broke it off.
         */
        post: operations["start_api_v1_imports__import_id__start_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{import_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel
         * @description What was taken stays; starting again goes on from there.
         */
        post: operations["cancel_api_v1_imports__import_id__cancel_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Exports */
        get: operations["list_exports_api_v1_exports_get"];
        put?: never;
        /**
         * Ask
         * @description A list as it is on the screen, whole, in the background.
         */
        post: operations["ask_api_v1_exports_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/{export_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read Export */
        get: operations["read_export_api_v1_exports__export_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/{export_id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Download */
        get: operations["download_api_v1_exports__export_id__file_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/surveys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Surveys */
        get: operations["list_surveys_api_v1_surveys_get"];
        put?: never;
        /**
         * Ask
         * @description A link for the customer, to be answered once.
         */
        post: operations["ask_api_v1_surveys_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/surveys/satisfaction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Satisfaction
         * @description How content customers were, by agent, queue or customer.
         */
        get: operations["read_satisfaction_api_v1_surveys_satisfaction_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/surveys/answers/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Question
         * @description Whether the link can be answered still; it is all it takes.
         */
        get: operations["read_question_api_v1_surveys_answers__token__get"];
        put?: never;
        /**
         * Answer
         * @description The customer's word; the link is all it takes, he does not sign in.
         */
        post: operations["answer_api_v1_surveys_answers__token__post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/articles/{key}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Article Attachments */
        get: operations["list_article_attachments_api_v1_articles__key__attachments_get"];
        put?: never;
        /** Add Article Attachment */
        post: operations["add_article_attachment_api_v1_articles__key__attachments_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/articles/{key}/attachments/{attachment_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read Article Attachment */
        get: operations["read_article_attachment_api_v1_articles__key__attachments__attachment_id__get"];
        put?: never;
        post?: never;
        /** Remove Article Attachment */
        delete: operations["remove_article_attachment_api_v1_articles__key__attachments__attachment_id__delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{key}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Ticket Attachments */
        get: operations["list_ticket_attachments_api_v1_tickets__key__attachments_get"];
        put?: never;
        /** Add Ticket Attachment */
        post: operations["add_ticket_attachment_api_v1_tickets__key__attachments_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{key}/attachments/{attachment_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read Ticket Attachment */
        get: operations["read_ticket_attachment_api_v1_tickets__key__attachments__attachment_id__get"];
        put?: never;
        post?: never;
        /** Remove Ticket Attachment */
        delete: operations["remove_ticket_attachment_api_v1_tickets__key__attachments__attachment_id__delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** AbsenceView */
        AbsenceView: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Version */
            version: number;
            /**
             * User Id
             * Format: uuid
             */
            user_id: string;
            /**
             * Begins
             * Format: date-time
             */
            begins: string;
            /**
             * Ends
             * Format: date-time
             */
            ends: string;
            /** Deputy Id */
            deputy_id: string | null;
            /** Reason */
            reason: string;
        };
        /** AbsenceWrite */
        AbsenceWrite: {
            /**
             * User Id
             * Format: uuid
             */
            user_id: string;
            /**
             * Begins
             * Format: date-time
             */
            begins: string;
            /**
             * Ends
             * Format: date-time
             */
            ends: string;
            /** Deputy Id */
            deputy_id?: string | null;
            /**
             * Reason
             * @default
             */
            reason?: string;
        };
        /** AbsenceWriteChange */
        AbsenceWriteChange: {
            /**
             * User Id
             * Format: uuid
             */
            user_id?: string;
            /**
             * Begins
             * Format: date-time
             */
            begins?: string;
            /**
             * Ends
             * Format: date-time
             */
            ends?: string;
            /** Deputy Id */
            deputy_id?: string | null;
            /** Reason */
            reason?: string;
            /** Version */
            version?: number | null;
        };
        /**
         * Ageing
         * @description Tickets that are not ended, by type and by days since they were opened.
         */
        Ageing: {
            type: components["schemas"]["TypeShown"];
            /** Ages */
            ages: {
                [key: string]: number;
            };
            /** Overdue */
            overdue: number;
            /** Total */
            total: number;
        };
        /** AgentView */
        AgentView: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Version */
            version: number;
            /** Username */
            username: string;
            /** Name */
            name: string;
            /** Extension */
            extension: string;
            /** Device */
            device: string;
            /** Outside Number */
            outside_number: string;
            /** Bot */
            bot: boolean;
            /** Desk Account */
            desk_account: string;
            /** Browser Account */
            browser_account: string;
            /** Queues */
            queues: string[];
            /** Skills */
            skills: {
                [key: string]: number;
            };
            /** Ranks */
            ranks: {
                [key: string]: number;
            };
        };
        /**
         * AgentWrite
         * @description `username`: of a user. `skills`: name -> level. `ranks`: queue -> which of his queues he
         *     serves first (1; left out: 1). `desk_password`: made when left out.
         */
        AgentWrite: {
            /** Username */
            username: string;
            /**
             * Extension
             * @default
             */
            extension?: string;
            /**
             * Device
             * @default browser
             * @enum {string}
             */
            device?: "browser" | "desk";
            /**
             * Outside Number
             * @default
             */
            outside_number?: string;
            /**
             * Pin
             * @default
             */
            pin?: string;
            /**
             * Bot
             * @default false
             */
            bot?: boolean;
            /** Desk Password */
            desk_password?: string | null;
            /**
             * Queues
             * @default []
             */
            queues?: string[];
            /**
             * Skills
             * @default {}
             */
            skills?: {
                [key: string]: number;
            };
            /**
             * Ranks
             * @default {}
             */
            ranks?: {
                [key: string]: number;
            };
        };
        /** AgentWriteChange */
        AgentWriteChange: {
            /** Username */
            username?: string;
            /** Extension */
            extension?: string;
            /**
             * Device
             * @enum {string}
             */
            device?: "browser" | "desk";
            /** Outside Number */
            outside_number?: string;
            /** Pin */
            pin?: string;
            /** Bot */
            bot?: boolean;
            /** Desk Password */
            desk_password?: string | null;
            /** Queues */
            queues?: string[];
            /** Skills */
            skills?: {
                [key: string]: number;
            };
            /** Ranks */
            ranks?: {
                [key: string]: number;
            };
            /** Version */
            version?: number | null;
        };
        /** AlertRuleView */
        AlertRuleView: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Version */
            version: number;
            /** Kind */
            kind: string;
            /** Queue */
            queue: string | null;
            /** Threshold */
            threshold: number;
            /** Cooldown */
            cooldown: number;
            /** Words */
            words: string[];
            /** Active */
            active: boolean;
        };
        /**
         * AlertRuleWrite
         * @description `threshold`: percent of the service level (alert below), callers who wait, or seconds.
         *     `cooldown` in seconds: so long the same alert is not raised again. `queue` None: each. `words`:
         *     those of a "keyword", each told once a call (and its threshold is 1).
         */
        AlertRuleWrite: {
            /**
             * Kind
             * @enum {string}
             */
            kind: "service_level" | "waiting" | "longest_wait" | "long_call" | "long_hold" | "long_break" | "not_answering" | "keyword";
            /** Queue */
            queue?: string | null;
            /** Threshold */
            threshold: number;
            /**
             * Cooldown
             * @default 300
             */
            cooldown?: number;
            /**
             * Words
             * @default []
             */
            words?: string[];
            /**
             * Active
             * @default true
             */
            active?: boolean;
        };
        /** AlertRuleWriteChange */
        AlertRuleWriteChange: {
            /**
             * Kind
             * @enum {string}
             */
            kind?: "service_level" | "waiting" | "longest_wait" | "long_call" | "long_hold" | "long_break" | "not_answering" | "keyword";
            /** Queue */
            queue?: string | null;
            /** Threshold */
            threshold?: number;
            /** Cooldown */
            cooldown?: number;
            /** Words */
            words?: string[];
            /** Active */
            active?: boolean;
            /** Version */
            version?: number | null;
        };
        /**
         * Answer
         * @description `next`: the step it leads to; null: the talk ends.
         */
        Answer: {
            /** Value */
            value: string;
            /**
             * @default {
             *       "zh": "",
             *       "en": ""
             *     }
             */
            label?: components["schemas"]["Label"];
            /** Next */
            next?: string | null;
        };
        /** AnswerView */
        AnswerView: {
            /** Step */
            step: string;
            /** Answer */
            answer: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
        };
        /**
         * AnswerWrite
         * @description `step`: the one that is answered, so that a click twice answers once.
         */
        AnswerWrite: {
            /** Step */
            step: string;
            /** Answer */
            answer: string;
        };
        /** AppointmentChange */
        AppointmentChange: {
            /** State */
            state?: ("booked" | "kept" | "missed" | "cancelled") | null;
            /** Starts At */
            starts_at?: string | null;
            /** Ends At */
            ends_at?: string | null;
            /** Note */
            note?: string | null;
            /** Version */
            version?: number | null;
        };
        /** AppointmentView */
        AppointmentView: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Resource Id
             * Format: uuid
             */
            resource_id: string;
            /** Resource */
            resource: string;
            customer: components["schemas"]["CustomerBrief"] | null;
            /** Interaction Id */
            interaction_id: string | null;
            /**
             * Starts At
             * Format: date-time
             */
            starts_at: string;
            /**
             * Ends At
             * Format: date-time
             */
            ends_at: string;
            /** State */
            state: string;
            /** Note */
            note: string;
            /** Remind At */
            remind_at: string | null;
            /** Reminded At */
            reminded_at: string | null;
            /** Version */
            version: number;
        };
        /** AppointmentWrite */
        AppointmentWrite: {
            /**
             * Resource Id
             * Format: uuid
             */
            resource_id: string;
            /**
             * Starts At
             * Format: date-time
             */
            starts_at: string;
            /**
             * Ends At
             * Format: date-time
             */
            ends_at: string;
            /** Customer Id */
            customer_id?: string | null;
            /** Interaction Id */
            interaction_id?: string | null;
            /**
             * Note
             * @default
             */
            note?: string;
            /**
             * Remind Minutes
             * @default 1440
             */
            remind_minutes?: number;
        };
        /** ArticleChange */
        ArticleChange: {
            /**
             * Category
             * @default
             */
            category?: string;
            /**
             * Language
             * @default zh
             */
            language?: string;
            /** Expires On */
            expires_on?: string | null;
            /**
             * Archived
             * @default false
             */
            archived?: boolean;
            /** Version */
            version?: number | null;
        };
        /** ArticleDetail */
        ArticleDetail: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Category */
            category: string;
            /** Language */
            language: string;
            /** State */
            state: string;
            /** Published */
            published: number | null;
            /** Newest */
            newest: number;
            title: components["schemas"]["Piece"];
            excerpt: components["schemas"]["Piece"];
            /** Expires On */
            expires_on: string | null;
            /** Uses */
            uses: number;
            /** Used At */
            used_at: string | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Version */
            version: number;
            /** Body */
            body: string;
            /** Versions */
            versions: components["schemas"]["linedesk__crm__knowledge__schemas__VersionView"][];
        };
        /**
         * ArticleView
         * @description `state`: draft, review, published, expired, archived; `title` of what is published, else of
         *     the newest version. `uses`: calls in which it helped.
         */
        ArticleView: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Category */
            category: string;
            /** Language */
            language: string;
            /** State */
            state: string;
            /** Published */
            published: number | null;
            /** Newest */
            newest: number;
            title: components["schemas"]["Piece"];
            excerpt: components["schemas"]["Piece"];
            /** Expires On */
            expires_on: string | null;
            /** Uses */
            uses: number;
            /** Used At */
            used_at: string | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Version */
            version: number;
        };
        /**
         * ArticleWrite
         * @description A new article, as a draft.
         */
        ArticleWrite: {
            /** Title */
            title: string;
            /** Body */
            body: string;
            /**
             * Category
             * @default
             */
            category?: string;
            /**
             * Language
             * @default zh
             */
            language?: string;
            /** Expires On */
            expires_on?: string | null;
        };
        /** Ask */
        Ask: {
            /** Reason */
            reason: string;
        };
        /** AttachmentView */
        AttachmentView: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /** Media Type */
            media_type: string;
            /** Bytes */
            bytes: number;
            /** Sha256 */
            sha256: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** By Name */
            by_name: string;
        };
        /**
         * AuditView
         * @description `changes`: field -> [before, after]; secrets show that they changed, not to what.
         */
        AuditView: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** By Id */
            by_id: string | null;
            /** By Name */
            by_name: string;
            /** Action */
            action: string;
            /** Noun */
            noun: string;
            /** Noun Id */
            noun_id: string;
            /** Changes */
            changes: {
                [key: string]: unknown;
            };
        };
        /**
         * Backlog
         * @description `ownerless`: nobody who still works here answers for them; it must be 0.
         */
        Backlog: {
            /** Items */
            items: components["schemas"]["Ageing"][];
            /** Total */
            total: number;
            /** Overdue */
            overdue: number;
            /** Ownerless */
            ownerless: number;
        };
        /** BarAnswer */
        BarAnswer: {
            /** Allowed */
            allowed: boolean;
        };
        /** BlockView */
        BlockView: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Version */
            version: number;
            /** Number */
            number: string;
            /** Reason */
            reason: string;
            /** Until */
            until: string | null;
        };
        /**
         * BlockWrite
         * @description `number`: a caller's, or the address (`203.0.113.7`) or network (`203.0.113.0/24`) of
         *     visitors of web pages; one address of IPv6 stands for its /64.
         */
        BlockWrite: {
            /** Number */
            number: string;
            /**
             * Reason
             * @default
             */
            reason?: string;
            /** Until */
            until?: string | null;
        };
        /** BlockWriteChange */
        BlockWriteChange: {
            /** Number */
            number?: string;
            /** Reason */
            reason?: string;
            /** Until */
            until?: string | null;
            /** Version */
            version?: number | null;
        };
        /**
         * BlockedCaller
         * @description `calls` that never reached a flow; `agent_seconds`: what they cost agents. `block`: the entry
         *     that `DELETE /blocklist/{block}` lifts; null when somebody (`lifted_by`) has done so already.
         *     `in_force`: false also when its time is over.
         */
        BlockedCaller: {
            /** Number */
            number: string;
            /** Calls */
            calls: number;
            /**
             * Last At
             * Format: date-time
             */
            last_at: string;
            /** Agent Seconds */
            agent_seconds: number;
            /** Block */
            block: string | null;
            /** Reason */
            reason: string;
            /** Until */
            until: string | null;
            /** In Force */
            in_force: boolean;
            /** Lifted By */
            lifted_by: string | null;
            /** Lifted At */
            lifted_at: string | null;
        };
        /** Body_add_article_attachment_api_v1_articles__key__attachments_post */
        Body_add_article_attachment_api_v1_articles__key__attachments_post: {
            /** File */
            file: string;
        };
        /** Body_add_ticket_attachment_api_v1_tickets__key__attachments_post */
        Body_add_ticket_attachment_api_v1_tickets__key__attachments_post: {
            /** File */
            file: string;
        };
        /** Body_upload_api_v1_imports_post */
        Body_upload_api_v1_imports_post: {
            /** File */
            file: string;
        };
        /**
         * BulkDone
         * @description `chosen` of the list, of which `changed` are not so already; `id` names it for an undo, null
         *     where there is no way back.
         */
        BulkDone: {
            /** Id */
            id: string | null;
            /** Chosen */
            chosen: number;
            /** Changed */
            changed: number;
        };
        /**
         * BulkUndone
         * @description `left`: changed by somebody since, or gone; they stay as they are.
         */
        BulkUndone: {
            /** Restored */
            restored: number;
            /** Left */
            left: number;
        };
        /**
         * BulkWrite
         * @description `ids`, or without them all that the list shows by `filters` (with `q`, as in its address).
         *     What is left out stays; `owner_id` null: nobody's.
         */
        BulkWrite: {
            /**
             * Ids
             * @default []
             */
            ids?: string[];
            /** Filters */
            filters?: {
                [key: string]: unknown;
            } | null;
            /** Owner Id */
            owner_id?: string | null;
            /** Category */
            category?: string | null;
            /**
             * Add Tags
             * @default []
             */
            add_tags?: string[];
            /**
             * Remove Tags
             * @default []
             */
            remove_tags?: string[];
            /**
             * Dry
             * @default false
             */
            dry?: boolean;
        };
        /** CalendarView */
        CalendarView: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Version */
            version: number;
            /** Name */
            name: string;
            /** Time Zone */
            time_zone: string;
            /** Hours */
            hours: {
                [key: string]: [
                    string,
                    string
                ][];
            };
            /** Days */
            days: {
                [key: string]: [
                    string,
                    string
                ][];
            };
            /** Country */
            country: string;
            /** Switch */
            switch: string;
            /** Switch Until */
            switch_until: string | null;
            /** Switch Label */
            switch_label: string;
        };
        /**
         * CalendarWrite
         * @description `hours`: weekday -> open spans; `days`: date -> its spans instead (empty: closed), also
         *     instead of a public holiday of `country` (its code, empty: none).
         */
        CalendarWrite: {
            /** Name */
            name: string;
            /**
             * Time Zone
             * @default Asia/Shanghai
             */
            time_zone?: string;
            /**
             * Hours
             * @default {}
             */
            hours?: {
                [key: string]: [
                    string,
                    string
                ][];
            };
            /**
             * Days
             * @default {}
             */
            days?: {
                [key: string]: [
                    string,
                    string
                ][];
            };
            /**
             * Country
             * @default
             */
            country?: string;
            /**
             * Switch
             * @default normal
             * @enum {string}
             */
            switch?: "normal" | "open" | "closed";
            /** Switch Until */
            switch_until?: string | null;
            /**
             * Switch Label
             * @default
             */
            switch_label?: string;
        };
        /** CalendarWriteChange */
        CalendarWriteChange: {
            /** Name */
            name?: string;
            /** Time Zone */
            time_zone?: string;
            /** Hours */
            hours?: {
                [key: string]: [
                    string,
                    string
                ][];
            };
            /** Days */
            days?: {
                [key: string]: [
                    string,
                    string
                ][];
            };
            /** Country */
            country?: string;
            /**
             * Switch
             * @enum {string}
             */
            switch?: "normal" | "open" | "closed";
            /** Switch Until */
            switch_until?: string | null;
            /** Switch Label */
            switch_label?: string;
            /** Version */
            version?: number | null;
        };
        /**
         * CallButtonShown
         * @description `language` empty: as the page has it. `video`: the visitor may offer his picture.
         */
        CallButtonShown: {
            /** Language */
            language: string;
            /** Open */
            open: boolean;
            /** Video */
            video: boolean;
        };
        /**
         * CallButtonView
         * @description `id` is the key that the page names.
         */
        CallButtonView: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Version */
            version: number;
            /** Name */
            name: string;
            /**
             * Number Id
             * Format: uuid
             */
            number_id: string;
            /** Calendar Id */
            calendar_id: string | null;
            /** Origins */
            origins: string[];
            /** Language */
            language: string;
            /** Per Minute */
            per_minute: number;
            /** Per Address */
            per_address: number;
            /** At Once */
            at_once: number;
            /** Video */
            video: boolean;
            /** Active */
            active: boolean;
        };
        /**
         * CallButtonWrite
         * @description `number_id`: the number of ours that it calls, whose flow answers. `origins`: the sites that
         *     may show it, as `https://shop.example`. `calendar_id`: outside its hours the visitor is told so
         *     and no call begins. `language`: of the visitor's texts; empty as the page has it. Limits:
         *     calls a minute, calls a minute and at once of one visitor's address, calls at once. `video`: a
         *     visitor may show himself, and the agent may, too.
         */
        CallButtonWrite: {
            /** Name */
            name: string;
            /**
             * Number Id
             * Format: uuid
             */
            number_id: string;
            /** Calendar Id */
            calendar_id?: string | null;
            /** Origins */
            origins: string[];
            /**
             * Language
             * @default
             * @enum {string}
             */
            language?: "" | "zh" | "en";
            /**
             * Per Minute
             * @default 30
             */
            per_minute?: number;
            /**
             * Per Address
             * @default 5
             */
            per_address?: number;
            /**
             * At Once
             * @default 10
             */
            at_once?: number;
            /**
             * Video
             * @default false
             */
            video?: boolean;
            /**
             * Active
             * @default true
             */
            active?: boolean;
        };
        /** CallButtonWriteChange */
        CallButtonWriteChange: {
            /** Name */
            name?: string;
            /**
             * Number Id
             * Format: uuid
             */
            number_id?: string;
            /** Calendar Id */
            calendar_id?: string | null;
            /** Origins */
            origins?: string[];
            /**
             * Language
             * @enum {string}
             */
            language?: "" | "zh" | "en";
            /** Per Minute */
            per_minute?: number;
            /** Per Address */
            per_address?: number;
            /** At Once */
            at_once?: number;
            /** Video */
            video?: boolean;
            /** Active */
            active?: boolean;
            /** Version */
            version?: number | null;
        };
        /**
         * CallbackChange
         * @description What is left out stays.
         */
        CallbackChange: {
            /**
             * Title
             * @default
             */
            title?: string;
            /** Due */
            due?: string | null;
            /** Time Zone */
            time_zone?: string | null;
            /** Owner Id */
            owner_id?: string | null;
            /** Team Id */
            team_id?: string | null;
            /**
             * Note
             * @default
             */
            note?: string;
            /** Version */
            version?: number | null;
        };
        /**
         * CallbackDone
         * @description `satisfied` is asked for confirmations: what the customer said about the ticket.
         */
        CallbackDone: {
            /**
             * Outcome
             * @default
             */
            outcome?: string;
            /**
             * Note
             * @default
             */
            note?: string;
            /** Satisfied */
            satisfied?: boolean | null;
        };
        /**
         * CallbackView
         * @description `due`: the customer's wall clock, `due_at` the same moment; `alarm`: it is due now.
         */
        CallbackView: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Kind */
            kind: string;
            /** Title */
            title: string;
            customer: components["schemas"]["CustomerBrief"] | null;
            /** Number */
            number: string;
            /** Interaction Id */
            interaction_id: string | null;
            /** Ticket Id */
            ticket_id: string | null;
            /**
             * Due At
             * Format: date-time
             */
            due_at: string;
            /** Due */
            due: string;
            /** Time Zone */
            time_zone: string;
            owner: components["schemas"]["linedesk__crm__cases__people__Person"] | null;
            team: components["schemas"]["Department"] | null;
            /** State */
            state: string;
            /** Alarm */
            alarm: boolean;
            /** Outcome */
            outcome: string;
            /** Note */
            note: string;
            /** Done At */
            done_at: string | null;
            /** Passed On */
            passed_on: number;
            /** By Name */
            by_name: string;
            /** Version */
            version: number;
        };
        /**
         * CallbackWrite
         * @description `due` without an offset is the customer's own wall clock: in `time_zone`, or where his
         *     number lives. `owner_id` or, for a whole group, `team_id`; neither: me.
         */
        CallbackWrite: {
            /**
             * Kind
             * @default call_back
             * @enum {string}
             */
            kind?: "call_back" | "follow_up" | "visit" | "confirmation";
            /** Title */
            title: string;
            /**
             * Due
             * Format: date-time
             */
            due: string;
            /** Time Zone */
            time_zone?: string | null;
            /** Customer Id */
            customer_id?: string | null;
            /**
             * Number
             * @default
             */
            number?: string;
            /** Interaction Id */
            interaction_id?: string | null;
            /** Ticket Id */
            ticket_id?: string | null;
            /** Owner Id */
            owner_id?: string | null;
            /** Team Id */
            team_id?: string | null;
            /**
             * Note
             * @default
             */
            note?: string;
        };
        /**
         * CallerData
         * @description Agents by username.
         */
        CallerData: {
            /**
             * Number
             * @default 13900000000
             */
            number?: string;
            /**
             * Known
             * @default false
             */
            known?: boolean;
            /**
             * Vip
             * @default false
             */
            vip?: boolean;
            /**
             * Category
             * @default
             */
            category?: string;
            /** Owner */
            owner?: string | null;
            /** Last Agent */
            last_agent?: string | null;
            /** Dialed By */
            dialed_by?: string | null;
        };
        /** Cancellation */
        Cancellation: {
            /** Reason */
            reason: string;
        };
        /**
         * CandidateView
         * @description Measures at the moment of the offer; `idle` and `since_rung` in seconds (None: never);
         *     `spare`: free colleagues in the neediest of his other queues (None: he has none).
         */
        CandidateView: {
            agent: components["schemas"]["linedesk__crm__interactions__routing__Person"];
            /** Idle */
            idle: number;
            /** Answered */
            answered: number;
            /** Since Rung */
            since_rung: number | null;
            /** Skill */
            skill: number;
            /** Rank */
            rank: number;
            /** Place */
            place: number;
            /** Spare */
            spare: number | null;
        };
        /** CaseTypeView */
        CaseTypeView: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Version */
            version: number;
            /** Noun */
            noun: string;
            /** Code */
            code: string;
            label: components["schemas"]["Label"];
            /** Active */
            active: boolean;
            /** Rank */
            rank: number;
            /** States */
            states: components["schemas"]["State"][];
            /** Moves */
            moves: components["schemas"]["Move"][];
            /** Targets */
            targets: {
                [key: string]: components["schemas"]["Target"];
            };
            /** Calendar Id */
            calendar_id: string | null;
            /** Team Id */
            team_id: string | null;
        };
        /**
         * CaseTypeWrite
         * @description `states`: the first is where it begins; `moves`: the legal ways between them.
         */
        CaseTypeWrite: {
            /**
             * Noun
             * @enum {string}
             */
            noun: "ticket" | "order" | "opportunity";
            /** Code */
            code: string;
            /**
             * @default {
             *       "zh": "",
             *       "en": ""
             *     }
             */
            label?: components["schemas"]["Label"];
            /**
             * Active
             * @default true
             */
            active?: boolean;
            /**
             * Rank
             * @default 0
             */
            rank?: number;
            /** States */
            states: components["schemas"]["State"][];
            /** Moves */
            moves: components["schemas"]["Move"][];
            /**
             * Targets
             * @default {}
             */
            targets?: {
                [key: string]: components["schemas"]["Target"];
            };
            /** Calendar Id */
            calendar_id?: string | null;
            /** Team Id */
            team_id?: string | null;
        };
        /** CaseTypeWriteChange */
        CaseTypeWriteChange: {
            /**
             * Noun
             * @enum {string}
             */
            noun?: "ticket" | "order" | "opportunity";
            /** Code */
            code?: string;
            label?: components["schemas"]["Label"];
            /** Active */
            active?: boolean;
            /** Rank */
            rank?: number;
            /** States */
            states?: components["schemas"]["State"][];
            /** Moves */
            moves?: components["schemas"]["Move"][];
            /** Targets */
            targets?: {
                [key: string]: components["schemas"]["Target"];
            };
            /** Calendar Id */
            calendar_id?: string | null;
            /** Team Id */
            team_id?: string | null;
            /** Version */
            version?: number | null;
        };
        /** CategoryCount */
        CategoryCount: {
            /** Category */
            category: string;
            /** Articles */
            articles: number;
            /** Uses */
            uses: number;
        };
        /**
         * ChainCheck
         * @description `broken`: the number of the first link that does not fit; None: all do.
         */
        ChainCheck: {
            /** Links */
            links: number;
            /** Broken */
            broken: number | null;
        };
        /**
         * Change
         * @description `what`: "node" (added or removed whole), "kind", "setting", "exit", "start" or "language".
         */
        Change: {
            /** Node */
            node: string;
            /** What */
            what: string;
            /** Name */
            name: string;
            /** Before */
            before: unknown;
            /** After */
            after: unknown;
        };
        /** ChosenCustomer */
        ChosenCustomer: {
            /**
             * Customer Id
             * Format: uuid
             */
            customer_id: string;
        };
        /**
         * Clash
         * @description A field that both have, each in its own way; the kept one's stays unless it is taken.
         */
        Clash: {
            /** Field */
            field: string;
            /** Kept */
            kept: unknown;
            /** Gone */
            gone: unknown;
        };
        /** Colleague */
        Colleague: {
            /** Username */
            username: string;
            /** Name */
            name: string;
            /** Presence */
            presence: string;
            /** Since */
            since: string | null;
            /** Reachable */
            reachable: boolean;
            /** Queues */
            queues: string[];
            /** Skills */
            skills: string[];
        };
        /** CommentView */
        CommentView: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** By Name */
            by_name: string;
            /** Text */
            text: string;
            /** Public */
            public: boolean;
        };
        /** CommentWrite */
        CommentWrite: {
            /** Text */
            text: string;
            /**
             * Public
             * @default false
             */
            public?: boolean;
        };
        /**
         * Condition
         * @description The field is asked when another one says one of these.
         */
        Condition: {
            /** Field */
            field: string;
            /** Values */
            values: string[];
        };
        /**
         * Conference
         * @description Without `to` the consulted party joins.
         */
        Conference: {
            /** To */
            to?: string | null;
        };
        /** ConsentView */
        ConsentView: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Purpose */
            purpose: string;
            /** Given */
            given: boolean;
            /** Source */
            source: string;
            /**
             * Since
             * Format: date
             */
            since: string;
            /** Interaction Id */
            interaction_id: string | null;
            /** Remark */
            remark: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** By Name */
            by_name: string;
        };
        /** ConsentWrite */
        ConsentWrite: {
            /**
             * Purpose
             * @enum {string}
             */
            purpose: "contact" | "marketing" | "recording" | "survey" | "data";
            /** Given */
            given: boolean;
            /** Source */
            source: string;
            /** Since */
            since?: string | null;
            /** Interaction Id */
            interaction_id?: string | null;
            /**
             * Remark
             * @default
             */
            remark?: string;
        };
        /**
         * Consents
         * @description `now`: purpose -> what was said last; a purpose that is missing was never asked.
         */
        Consents: {
            /** Now */
            now: {
                [key: string]: boolean;
            };
            /** Items */
            items: components["schemas"]["ConsentView"][];
        };
        /** Consult */
        Consult: {
            /** To */
            to: string;
            /**
             * Reason
             * @default
             */
            reason?: string;
        };
        /**
         * Conversion
         * @description The order that it becomes; who is no customer yet becomes one.
         */
        Conversion: {
            /** Lines */
            lines: components["schemas"]["LineWrite"][];
            /**
             * Address
             * @default
             */
            address?: string;
            /**
             * Note
             * @default
             */
            note?: string;
        };
        /**
         * ConversionRate
         * @description `share`: won of those that are ended, 0 to 1; null while none is.
         */
        ConversionRate: {
            /** Owner */
            owner: string;
            /** Source */
            source: string;
            /** Opened */
            opened: number;
            /** Won */
            won: number;
            /** Lost */
            lost: number;
            /** Orders */
            orders: number;
            /** Share */
            share: number | null;
        };
        /**
         * Coverage
         * @description `share`: recorded of what had to be and is done, 0 to 1; None where nothing had to be.
         */
        Coverage: {
            /** Rows */
            rows: components["schemas"]["CoverageRow"][];
            total: components["schemas"]["CoverageRow"];
            /** Share */
            share: number | null;
            /** Reasons */
            reasons: components["schemas"]["CoverageReason"][];
        };
        /**
         * CoverageReason
         * @description Why: the rule's word, or what went wrong.
         */
        CoverageReason: {
            /** Way */
            way: string;
            /** Why */
            why: string;
            /** Count */
            count: number;
        };
        /**
         * CoverageRow
         * @description `answered` talks are the sum of the six ways; `queue` None: calls without one.
         */
        CoverageRow: {
            /** Queue */
            queue: string | null;
            /** Direction */
            direction: string;
            /** Answered */
            answered: number;
            /**
             * Recorded
             * @default 0
             */
            recorded?: number;
            /**
             * In Progress
             * @default 0
             */
            in_progress?: number;
            /**
             * By Rule
             * @default 0
             */
            by_rule?: number;
            /**
             * Deleted
             * @default 0
             */
            deleted?: number;
            /**
             * Failed
             * @default 0
             */
            failed?: number;
            /**
             * Missing
             * @default 0
             */
            missing?: number;
        };
        /** Credentials */
        Credentials: {
            /** Username */
            username: string;
            /** Password */
            password: string;
        };
        /** CustomerBrief */
        CustomerBrief: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /** Vip */
            vip: boolean;
        };
        /**
         * CustomerChange
         * @description What is left out stays. `version`: the one that was read; 409 `stale` when it moved on.
         */
        CustomerChange: {
            /**
             * Name
             * @default
             */
            name?: string;
            /**
             * Company
             * @default
             */
            company?: string;
            /**
             * Category
             * @default
             */
            category?: string;
            /**
             * Vip
             * @default false
             */
            vip?: boolean;
            /** Owner Id */
            owner_id?: string | null;
            /** Language */
            language?: string | null;
            /**
             * Tags
             * @default []
             */
            tags?: string[];
            /**
             * Custom
             * @default {}
             */
            custom?: {
                [key: string]: unknown;
            };
            /**
             * Email
             * @default
             */
            email?: string;
            /**
             * Note
             * @default
             */
            note?: string;
            /**
             * Numbers
             * @default []
             */
            numbers?: components["schemas"]["NumberData"][];
            /** Version */
            version?: number | null;
        };
        /** CustomerChoice */
        CustomerChoice: {
            /** Customer Id */
            customer_id: string | null;
        };
        /** CustomerShown */
        CustomerShown: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /** Company */
            company: string;
            /** Vip */
            vip: boolean;
        };
        /**
         * CustomerView
         * @description `names`: what the own fields refer to, id -> what it is called.
         */
        CustomerView: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /** Company */
            company: string;
            /** Category */
            category: string;
            /** Vip */
            vip: boolean;
            owner: components["schemas"]["Owner"] | null;
            /** Language */
            language: string | null;
            /** Tags */
            tags: string[];
            /** Custom */
            custom: {
                [key: string]: unknown;
            };
            /** Names */
            names: {
                [key: string]: string;
            };
            /** Email */
            email: string;
            /** Note */
            note: string;
            /** Numbers */
            numbers: components["schemas"]["linedesk__crm__customers__schemas__NumberView"][];
            /** Version */
            version: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
        };
        /**
         * CustomerWrite
         * @description `company` by name: a new name makes a new one. `custom`: fields of the form `customer`.
         */
        CustomerWrite: {
            /** Name */
            name: string;
            /**
             * Company
             * @default
             */
            company?: string;
            /**
             * Category
             * @default
             */
            category?: string;
            /**
             * Vip
             * @default false
             */
            vip?: boolean;
            /** Owner Id */
            owner_id?: string | null;
            /** Language */
            language?: string | null;
            /**
             * Tags
             * @default []
             */
            tags?: string[];
            /**
             * Custom
             * @default {}
             */
            custom?: {
                [key: string]: unknown;
            };
            /**
             * Email
             * @default
             */
            email?: string;
            /**
             * Note
             * @default
             */
            note?: string;
            /**
             * Numbers
             * @default []
             */
            numbers?: components["schemas"]["NumberData"][];
        };
        /** Decision */
        Decision: {
            /** Approved */
            approved: boolean;
            /**
             * Remark
             * @default
             */
            remark?: string;
        };
        /** Department */
        Department: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
        };
        /**
         * DeviceWish
         * @description `number`: of the external phone; left out: the agent's mobile.
         */
        DeviceWish: {
            /**
             * Device
             * @enum {string}
             */
            device: "browser" | "desk" | "external";
            /**
             * Number
             * @default
             */
            number?: string;
        };
        /** Dial */
        Dial: {
            /** To */
            to: string;
        };
        /** Dialed */
        Dialed: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
        };
        /** Digits */
        Digits: {
            /** Digits */
            digits: string;
        };
        /** Directory */
        Directory: {
            /** Agents */
            agents: components["schemas"]["Colleague"][];
            /** Queues */
            queues: components["schemas"]["Line"][];
        };
        /** Disposition */
        Disposition: {
            /** Code */
            code: string;
            /**
             * Note
             * @default
             */
            note?: string;
        };
        /** DispositionShown */
        DispositionShown: {
            /** Code */
            code: string;
            label: components["schemas"]["Label"];
        };
        /** DispositionView */
        DispositionView: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Version */
            version: number;
            /** Code */
            code: string;
            /** Parent */
            parent: string | null;
            label: components["schemas"]["Label"];
            /** Active */
            active: boolean;
            /** Rank */
            rank: number;
        };
        /** DispositionWrite */
        DispositionWrite: {
            /** Code */
            code: string;
            /**
             * @default {
             *       "zh": "",
             *       "en": ""
             *     }
             */
            label?: components["schemas"]["Label"];
            /**
             * Active
             * @default true
             */
            active?: boolean;
            /**
             * Rank
             * @default 0
             */
            rank?: number;
        };
        /** DispositionWriteChange */
        DispositionWriteChange: {
            /** Code */
            code?: string;
            label?: components["schemas"]["Label"];
            /** Active */
            active?: boolean;
            /** Rank */
            rank?: number;
            /** Version */
            version?: number | null;
        };
        /**
         * Draft
         * @description A flow as it stands in somebody's editor; `name` is the flow's.
         */
        Draft: {
            /**
             * Name
             * @default
             */
            name?: string;
            draft: components["schemas"]["FlowData"];
        };
        /** DuplicateWrite */
        DuplicateWrite: {
            /**
             * Of
             * Format: uuid
             */
            of: string;
        };
        /**
         * Duties
         * @description What is left out stays. `queues`: names; `skills`: name -> level; `why`: as the agent
         *     reads it.
         */
        Duties: {
            /** Queues */
            queues?: string[] | null;
            /** Skills */
            skills?: {
                [key: string]: number;
            } | null;
            /**
             * Why
             * @default
             */
            why?: string;
        };
        /**
         * ErasureView
         * @description `subject`: the digest (SHA-256) of the customer's id.
         */
        ErasureView: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Subject */
            subject: string;
            /** Reason */
            reason: string;
            /** Proof */
            proof: {
                [key: string]: unknown;
            };
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** By Name */
            by_name: string;
        };
        /** ErasureWrite */
        ErasureWrite: {
            /** Reason */
            reason: string;
        };
        /** EventView */
        EventView: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Name */
            name: string;
            /** By Name */
            by_name: string;
            /** Data */
            data: {
                [key: string]: unknown;
            };
        };
        /**
         * ExportColumn
         * @description `key`: a column of the list or `custom.<key>`; `title`: as it is called on the screen.
         */
        ExportColumn: {
            /** Key */
            key: string;
            /** Title */
            title: string;
        };
        /** ExportView */
        ExportView: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Noun */
            noun: string;
            /** Format */
            format: string;
            /** Filters */
            filters: {
                [key: string]: unknown;
            };
            /** Masked */
            masked: boolean;
            /** State */
            state: string;
            /** Done */
            done: number;
            /** Total */
            total: number;
            /** Bytes */
            bytes: number | null;
            /** Why */
            why: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Ended At */
            ended_at: string | null;
            /** By Name */
            by_name: string;
        };
        /** FactView */
        FactView: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Name */
            name: string;
            /** Data */
            data: {
                [key: string]: unknown;
            };
        };
        /**
         * FlowData
         * @description `layout`: where the designer drew a node, for the eye alone.
         */
        FlowData: {
            /** Start */
            start: string;
            /**
             * Language
             * @default zh
             */
            language?: string;
            /** Nodes */
            nodes: {
                [key: string]: components["schemas"]["NodeData"];
            };
            /**
             * Layout
             * @default {}
             */
            layout?: {
                [key: string]: [
                    number,
                    number
                ];
            };
        };
        /** FlowTestView */
        FlowTestView: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Version */
            version: number;
            /** Name */
            name: string;
            /** Text */
            text: string;
        };
        /**
         * FlowTestWrite
         * @description `text`: the format of docs/flow-tests.md.
         */
        FlowTestWrite: {
            /** Name */
            name: string;
            /** Text */
            text: string;
        };
        /** FlowTestWriteChange */
        FlowTestWriteChange: {
            /** Name */
            name?: string;
            /** Text */
            text?: string;
            /** Version */
            version?: number | null;
        };
        /** FlowView */
        FlowView: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Version */
            version: number;
            /** Name */
            name: string;
            label: components["schemas"]["Label"];
            /** Draft */
            draft: {
                [key: string]: unknown;
            };
            /** Published */
            published: number | null;
        };
        /**
         * FlowWrite
         * @description A draft may be incomplete; it must be whole only to be published.
         */
        FlowWrite: {
            /** Name */
            name: string;
            /**
             * @default {
             *       "zh": "",
             *       "en": ""
             *     }
             */
            label?: components["schemas"]["Label"];
            draft: components["schemas"]["FlowData"];
        };
        /** FlowWriteChange */
        FlowWriteChange: {
            /** Name */
            name?: string;
            label?: components["schemas"]["Label"];
            draft?: components["schemas"]["FlowData"];
            /** Version */
            version?: number | null;
        };
        /**
         * ForcedEnd
         * @description `polite`: the customer hears a word of farewell first.
         */
        ForcedEnd: {
            /** Reason */
            reason: string;
            /**
             * Polite
             * @default false
             */
            polite?: boolean;
        };
        /**
         * ForcedPresence
         * @description `why`: what the agent reads about it.
         */
        ForcedPresence: {
            /**
             * Presence
             * @enum {string}
             */
            presence: "ready" | "not_ready" | "offline";
            /** Reason */
            reason?: string | null;
            /**
             * Why
             * @default
             */
            why?: string;
        };
        /** FormField */
        FormField: {
            /** Key */
            key: string;
            /**
             * @default {
             *       "zh": "",
             *       "en": ""
             *     }
             */
            label?: components["schemas"]["Label"];
            /**
             * Type
             * @default text
             * @enum {string}
             */
            type?: "text" | "textarea" | "select" | "date" | "number" | "phone" | "boolean" | "money" | "reference" | "card";
            /** Options */
            options?: components["schemas"]["Option"][];
            /**
             * Required
             * @default false
             */
            required?: boolean;
            /** Noun */
            noun?: ("customer" | "product" | "order" | "ticket" | "user") | null;
            when?: components["schemas"]["Condition"] | null;
        };
        /** FormWriteChange */
        FormWriteChange: {
            /** Name */
            name?: string;
            label?: components["schemas"]["Label"];
            /** Fields */
            fields?: components["schemas"]["FormField"][];
            /** Opens */
            opens?: components["schemas"]["linedesk__directory__forms__Opening"][];
            /** Makes */
            makes?: string[];
            /** Version */
            version?: number | null;
        };
        /** HTTPValidationError */
        HTTPValidationError: {
            /** Detail */
            detail?: components["schemas"]["ValidationError"][];
        };
        /**
         * HandedOver
         * @description How many of each kind; nothing has changed when it was a dry run.
         */
        HandedOver: {
            /** Dry */
            dry: boolean;
            /** Counts */
            counts: {
                [key: string]: number;
            };
        };
        /**
         * Handover
         * @description Everything of these kinds that is still to do; `customers` narrows it to some customers.
         */
        Handover: {
            /**
             * From Owner
             * Format: uuid
             */
            from_owner: string;
            /**
             * To Owner
             * Format: uuid
             */
            to_owner: string;
            /**
             * Kinds
             * @default [
             *       "customers",
             *       "tickets",
             *       "callbacks",
             *       "opportunities"
             *     ]
             */
            kinds?: ("customers" | "tickets" | "callbacks" | "opportunities")[];
            /**
             * Customers
             * @default []
             */
            customers?: string[];
            /**
             * Dry
             * @default false
             */
            dry?: boolean;
        };
        /**
         * HappeningView
         * @description `name`: a fact's, or `heard` with `prompts`. Agents and queues in `data` by name.
         */
        HappeningView: {
            /** At */
            at: number;
            /** Name */
            name: string;
            /** Data */
            data: {
                [key: string]: unknown;
            };
        };
        /** HeaderView */
        HeaderView: {
            /** Name */
            name: string;
            /** Value */
            value: string;
        };
        /** HoldView */
        HoldView: {
            /** Reason */
            reason: string;
            /** By Name */
            by_name: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
        };
        /** HoldWrite */
        HoldWrite: {
            /** Reason */
            reason: string;
        };
        /**
         * HouseChange
         * @description What is left out stays.
         */
        HouseChange: {
            /**
             * Own Number
             * @default
             */
            own_number?: string;
            /**
             * Mask Numbers
             * @default false
             */
            mask_numbers?: boolean;
            /**
             * Bar Origins
             * @default []
             */
            bar_origins?: string[];
            /**
             * Time Zone
             * @default Asia/Shanghai
             */
            time_zone?: string;
        };
        /**
         * HouseView
         * @description `own_number`: what called people see. `mask_numbers`: only administrators and supervisors
         *     see whole numbers of customers; open screens follow when they connect anew. `bar_origins`: the
         *     sites, as `https://crm.example`, whose pages may hold the softphone bar. `time_zone`: at whose
         *     midnight a day of the reports and of the counts begins.
         */
        HouseView: {
            /** Name */
            name: string;
            /** Own Number */
            own_number: string;
            /** Mask Numbers */
            mask_numbers: boolean;
            /** Bar Origins */
            bar_origins: string[];
            /** Time Zone */
            time_zone: string;
        };
        /**
         * IceServer
         * @description As the browser's RTCPeerConnection takes it.
         */
        IceServer: {
            /** Urls */
            urls: string[];
            /** Username */
            username?: string | null;
            /** Credential */
            credential?: string | null;
        };
        /**
         * ImportView
         * @description Every row read so far (`position`) stands in one of created, updated, skipped, rejected.
         */
        ImportView: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /** Format */
            format: string;
            /** State */
            state: string;
            /** Columns */
            columns: string[];
            /** Mapping */
            mapping: {
                [key: string]: string;
            };
            /** On Known */
            on_known: string;
            /** Dry */
            dry: boolean;
            /** Total */
            total: number;
            /** Position */
            position: number;
            /** Created */
            created: number;
            /** Updated */
            updated: number;
            /** Skipped */
            skipped: number;
            /** Rejected */
            rejected: number;
            /** Why */
            why: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Begun At */
            begun_at: string | null;
            /** Ended At */
            ended_at: string | null;
            /** By Name */
            by_name: string;
        };
        /** InteractionDetail */
        InteractionDetail: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Medium
             * @enum {string}
             */
            medium: "voice" | "web" | "video";
            /** Page */
            page: {
                [key: string]: string;
            };
            /** Direction */
            direction: string | null;
            /** State */
            state: string;
            /** Outcome */
            outcome: string | null;
            /** Caller */
            caller: string;
            /** Caller Name */
            caller_name: string;
            /** Called */
            called: string;
            customer: components["schemas"]["CustomerShown"] | null;
            /** Recognised */
            recognised: string | null;
            /** Queue */
            queue: string | null;
            /** Agent */
            agent: string | null;
            /** Agent Name */
            agent_name: string | null;
            /** Started At */
            started_at: string | null;
            /** Answered At */
            answered_at: string | null;
            /** Queued At */
            queued_at: string | null;
            /** Connected At */
            connected_at: string | null;
            /** Ended At */
            ended_at: string | null;
            /** Waited */
            waited: number | null;
            /** Talked */
            talked: number | null;
            /** Ended By */
            ended_by: string | null;
            /** Cause */
            cause: string | null;
            /** Refused */
            refused: string | null;
            disposition: components["schemas"]["DispositionShown"] | null;
            /** Note */
            note: string;
            recording: components["schemas"]["RecordingShown"] | null;
            form: components["schemas"]["linedesk__crm__interactions__schemas__FormView"];
        };
        /**
         * InteractionView
         * @description `queue`: its name; `agent`: the username. `waited`, `talked` in seconds. `medium` "video": a
         *     call from the web with a picture. `page`: what the page of a call from the web said of itself;
         *     whatever it says is a visitor's word.
         */
        InteractionView: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Medium
             * @enum {string}
             */
            medium: "voice" | "web" | "video";
            /** Page */
            page: {
                [key: string]: string;
            };
            /** Direction */
            direction: string | null;
            /** State */
            state: string;
            /** Outcome */
            outcome: string | null;
            /** Caller */
            caller: string;
            /** Caller Name */
            caller_name: string;
            /** Called */
            called: string;
            customer: components["schemas"]["CustomerShown"] | null;
            /** Recognised */
            recognised: string | null;
            /** Queue */
            queue: string | null;
            /** Agent */
            agent: string | null;
            /** Agent Name */
            agent_name: string | null;
            /** Started At */
            started_at: string | null;
            /** Answered At */
            answered_at: string | null;
            /** Queued At */
            queued_at: string | null;
            /** Connected At */
            connected_at: string | null;
            /** Ended At */
            ended_at: string | null;
            /** Waited */
            waited: number | null;
            /** Talked */
            talked: number | null;
            /** Ended By */
            ended_by: string | null;
            /** Cause */
            cause: string | null;
            /** Refused */
            refused: string | null;
            disposition: components["schemas"]["DispositionShown"] | null;
            /** Note */
            note: string;
            recording: components["schemas"]["RecordingShown"] | null;
        };
        /**
         * KeepingView
         * @description Counts of recordings; `fingerprint` of the key that signs exports (SHA-256 of key.pem).
         */
        KeepingView: {
            /** Available */
            available: number;
            /** Sealed */
            sealed: number;
            /** Backed Up */
            backed_up: number;
            /** Deleted */
            deleted: number;
            /** Failed */
            failed: number;
            /** Held */
            held: number;
            /** Bytes */
            bytes: number;
            /** Oldest */
            oldest: string | null;
            /** Last Backup At */
            last_backup_at: string | null;
            /** Last Check At */
            last_check_at: string | null;
            /** Keys */
            keys: number;
            /** Links */
            links: number;
            /** Head */
            head: string;
            /** Fingerprint */
            fingerprint: string;
        };
        /**
         * KindView
         * @description `settings`: JSON schema of the settings. Exits: those a node must have, those it may have,
         *     `keys` when keys of a telephone are exits too, `any` when every word may be one.
         */
        KindView: {
            /** Kind */
            kind: string;
            /** Settings */
            settings: {
                [key: string]: unknown;
            };
            /** Must */
            must: string[];
            /** May */
            may: string[];
            /** Keys */
            keys: boolean;
            /** Any */
            any: boolean;
        };
        /**
         * Label
         * @description What people read, in both languages; an empty one falls back to the name.
         */
        Label: {
            /**
             * Zh
             * @default
             */
            zh?: string;
            /**
             * En
             * @default
             */
            en?: string;
        };
        /** Language */
        Language: {
            /**
             * Language
             * @enum {string}
             */
            language: "zh" | "en";
        };
        /**
         * Likeness
         * @description `likeness`: 0 to 1.
         */
        Likeness: {
            ticket: components["schemas"]["TicketView"];
            /** Likeness */
            likeness: number;
        };
        /** Line */
        Line: {
            /** Name */
            name: string;
            /** Label */
            label: {
                [key: string]: string;
            };
            /** Waiting */
            waiting: number;
            /** Longest Wait */
            longest_wait: number;
            /** Agents Ready */
            agents_ready: number;
            /** Agents Signed In */
            agents_signed_in: number;
        };
        /** LineView */
        LineView: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Product Id
             * Format: uuid
             */
            product_id: string;
            /** Code */
            code: string;
            /** Name */
            name: string;
            /** Quantity */
            quantity: number;
            /** Returned */
            returned: number;
            /** Price */
            price: string;
            /** Amount */
            amount: string;
        };
        /** LineWrite */
        LineWrite: {
            /**
             * Product Id
             * Format: uuid
             */
            product_id: string;
            /**
             * Quantity
             * @default 1
             */
            quantity?: number;
        };
        /** Listed[AbsenceView] */
        Listed_AbsenceView_: {
            /** Items */
            items: components["schemas"]["AbsenceView"][];
            /** Total */
            total: number;
        };
        /** Listed[AgentView] */
        Listed_AgentView_: {
            /** Items */
            items: components["schemas"]["AgentView"][];
            /** Total */
            total: number;
        };
        /** Listed[AlertRuleView] */
        Listed_AlertRuleView_: {
            /** Items */
            items: components["schemas"]["AlertRuleView"][];
            /** Total */
            total: number;
        };
        /** Listed[AppointmentView] */
        Listed_AppointmentView_: {
            /** Items */
            items: components["schemas"]["AppointmentView"][];
            /** Total */
            total: number;
        };
        /** Listed[ArticleView] */
        Listed_ArticleView_: {
            /** Items */
            items: components["schemas"]["ArticleView"][];
            /** Total */
            total: number;
        };
        /** Listed[AttachmentView] */
        Listed_AttachmentView_: {
            /** Items */
            items: components["schemas"]["AttachmentView"][];
            /** Total */
            total: number;
        };
        /** Listed[AuditView] */
        Listed_AuditView_: {
            /** Items */
            items: components["schemas"]["AuditView"][];
            /** Total */
            total: number;
        };
        /** Listed[BlockView] */
        Listed_BlockView_: {
            /** Items */
            items: components["schemas"]["BlockView"][];
            /** Total */
            total: number;
        };
        /** Listed[BlockedCaller] */
        Listed_BlockedCaller_: {
            /** Items */
            items: components["schemas"]["BlockedCaller"][];
            /** Total */
            total: number;
        };
        /** Listed[CalendarView] */
        Listed_CalendarView_: {
            /** Items */
            items: components["schemas"]["CalendarView"][];
            /** Total */
            total: number;
        };
        /** Listed[CallButtonView] */
        Listed_CallButtonView_: {
            /** Items */
            items: components["schemas"]["CallButtonView"][];
            /** Total */
            total: number;
        };
        /** Listed[CallbackView] */
        Listed_CallbackView_: {
            /** Items */
            items: components["schemas"]["CallbackView"][];
            /** Total */
            total: number;
        };
        /** Listed[CaseTypeView] */
        Listed_CaseTypeView_: {
            /** Items */
            items: components["schemas"]["CaseTypeView"][];
            /** Total */
            total: number;
        };
        /** Listed[CategoryCount] */
        Listed_CategoryCount_: {
            /** Items */
            items: components["schemas"]["CategoryCount"][];
            /** Total */
            total: number;
        };
        /** Listed[Change] */
        Listed_Change_: {
            /** Items */
            items: components["schemas"]["Change"][];
            /** Total */
            total: number;
        };
        /** Listed[ConversionRate] */
        Listed_ConversionRate_: {
            /** Items */
            items: components["schemas"]["ConversionRate"][];
            /** Total */
            total: number;
        };
        /** Listed[CustomerView] */
        Listed_CustomerView_: {
            /** Items */
            items: components["schemas"]["CustomerView"][];
            /** Total */
            total: number;
        };
        /** Listed[DispositionView] */
        Listed_DispositionView_: {
            /** Items */
            items: components["schemas"]["DispositionView"][];
            /** Total */
            total: number;
        };
        /** Listed[ErasureView] */
        Listed_ErasureView_: {
            /** Items */
            items: components["schemas"]["ErasureView"][];
            /** Total */
            total: number;
        };
        /** Listed[ExportView] */
        Listed_ExportView_: {
            /** Items */
            items: components["schemas"]["ExportView"][];
            /** Total */
            total: number;
        };
        /** Listed[FactView] */
        Listed_FactView_: {
            /** Items */
            items: components["schemas"]["FactView"][];
            /** Total */
            total: number;
        };
        /** Listed[FlowTestView] */
        Listed_FlowTestView_: {
            /** Items */
            items: components["schemas"]["FlowTestView"][];
            /** Total */
            total: number;
        };
        /** Listed[FlowView] */
        Listed_FlowView_: {
            /** Items */
            items: components["schemas"]["FlowView"][];
            /** Total */
            total: number;
        };
        /** Listed[FormView] */
        Listed_FormView_: {
            /** Items */
            items: components["schemas"]["linedesk__directory__forms__FormView"][];
            /** Total */
            total: number;
        };
        /** Listed[ImportView] */
        Listed_ImportView_: {
            /** Items */
            items: components["schemas"]["ImportView"][];
            /** Total */
            total: number;
        };
        /** Listed[InteractionView] */
        Listed_InteractionView_: {
            /** Items */
            items: components["schemas"]["InteractionView"][];
            /** Total */
            total: number;
        };
        /** Listed[KindView] */
        Listed_KindView_: {
            /** Items */
            items: components["schemas"]["KindView"][];
            /** Total */
            total: number;
        };
        /** Listed[Likeness] */
        Listed_Likeness_: {
            /** Items */
            items: components["schemas"]["Likeness"][];
            /** Total */
            total: number;
        };
        /** Listed[Load] */
        Listed_Load_: {
            /** Items */
            items: components["schemas"]["Load"][];
            /** Total */
            total: number;
        };
        /** Listed[MarkView] */
        Listed_MarkView_: {
            /** Items */
            items: components["schemas"]["MarkView"][];
            /** Total */
            total: number;
        };
        /** Listed[MergeView] */
        Listed_MergeView_: {
            /** Items */
            items: components["schemas"]["MergeView"][];
            /** Total */
            total: number;
        };
        /** Listed[Message] */
        Listed_Message_: {
            /** Items */
            items: components["schemas"]["Message"][];
            /** Total */
            total: number;
        };
        /** Listed[MissedCaller] */
        Listed_MissedCaller_: {
            /** Items */
            items: components["schemas"]["MissedCaller"][];
            /** Total */
            total: number;
        };
        /** Listed[NoteView] */
        Listed_NoteView_: {
            /** Items */
            items: components["schemas"]["NoteView"][];
            /** Total */
            total: number;
        };
        /** Listed[NumberView] */
        Listed_NumberView_: {
            /** Items */
            items: components["schemas"]["linedesk__directory__numbers__NumberView"][];
            /** Total */
            total: number;
        };
        /** Listed[OfferView] */
        Listed_OfferView_: {
            /** Items */
            items: components["schemas"]["OfferView"][];
            /** Total */
            total: number;
        };
        /** Listed[OpportunityView] */
        Listed_OpportunityView_: {
            /** Items */
            items: components["schemas"]["OpportunityView"][];
            /** Total */
            total: number;
        };
        /** Listed[OrderView] */
        Listed_OrderView_: {
            /** Items */
            items: components["schemas"]["OrderView"][];
            /** Total */
            total: number;
        };
        /** Listed[PrivateNumber] */
        Listed_PrivateNumber_: {
            /** Items */
            items: components["schemas"]["PrivateNumber"][];
            /** Total */
            total: number;
        };
        /** Listed[ProblemView] */
        Listed_ProblemView_: {
            /** Items */
            items: components["schemas"]["ProblemView"][];
            /** Total */
            total: number;
        };
        /** Listed[ProductView] */
        Listed_ProductView_: {
            /** Items */
            items: components["schemas"]["ProductView"][];
            /** Total */
            total: number;
        };
        /** Listed[PromptView] */
        Listed_PromptView_: {
            /** Items */
            items: components["schemas"]["PromptView"][];
            /** Total */
            total: number;
        };
        /** Listed[QueueFigures] */
        Listed_QueueFigures_: {
            /** Items */
            items: components["schemas"]["QueueFigures"][];
            /** Total */
            total: number;
        };
        /** Listed[QueueView] */
        Listed_QueueView_: {
            /** Items */
            items: components["schemas"]["QueueView"][];
            /** Total */
            total: number;
        };
        /** Listed[ReasonView] */
        Listed_ReasonView_: {
            /** Items */
            items: components["schemas"]["ReasonView"][];
            /** Total */
            total: number;
        };
        /** Listed[RecordingPolicyView] */
        Listed_RecordingPolicyView_: {
            /** Items */
            items: components["schemas"]["RecordingPolicyView"][];
            /** Total */
            total: number;
        };
        /** Listed[RecordingRuleView] */
        Listed_RecordingRuleView_: {
            /** Items */
            items: components["schemas"]["RecordingRuleView"][];
            /** Total */
            total: number;
        };
        /** Listed[RejectView] */
        Listed_RejectView_: {
            /** Items */
            items: components["schemas"]["RejectView"][];
            /** Total */
            total: number;
        };
        /** Listed[ResourceView] */
        Listed_ResourceView_: {
            /** Items */
            items: components["schemas"]["ResourceView"][];
            /** Total */
            total: number;
        };
        /** Listed[RowView] */
        Listed_RowView_: {
            /** Items */
            items: components["schemas"]["RowView"][];
            /** Total */
            total: number;
        };
        /** Listed[RunView] */
        Listed_RunView_: {
            /** Items */
            items: components["schemas"]["RunView"][];
            /** Total */
            total: number;
        };
        /** Listed[Satisfaction] */
        Listed_Satisfaction_: {
            /** Items */
            items: components["schemas"]["Satisfaction"][];
            /** Total */
            total: number;
        };
        /** Listed[SavedViewView] */
        Listed_SavedViewView_: {
            /** Items */
            items: components["schemas"]["SavedViewView"][];
            /** Total */
            total: number;
        };
        /** Listed[ScriptView] */
        Listed_ScriptView_: {
            /** Items */
            items: components["schemas"]["ScriptView"][];
            /** Total */
            total: number;
        };
        /** Listed[SelfService] */
        Listed_SelfService_: {
            /** Items */
            items: components["schemas"]["SelfService"][];
            /** Total */
            total: number;
        };
        /** Listed[SentMessage] */
        Listed_SentMessage_: {
            /** Items */
            items: components["schemas"]["SentMessage"][];
            /** Total */
            total: number;
        };
        /** Listed[ShareView] */
        Listed_ShareView_: {
            /** Items */
            items: components["schemas"]["ShareView"][];
            /** Total */
            total: number;
        };
        /** Listed[SkillView] */
        Listed_SkillView_: {
            /** Items */
            items: components["schemas"]["SkillView"][];
            /** Total */
            total: number;
        };
        /** Listed[Slot] */
        Listed_Slot_: {
            /** Items */
            items: components["schemas"]["Slot"][];
            /** Total */
            total: number;
        };
        /** Listed[SurveyView] */
        Listed_SurveyView_: {
            /** Items */
            items: components["schemas"]["SurveyView"][];
            /** Total */
            total: number;
        };
        /** Listed[TeamView] */
        Listed_TeamView_: {
            /** Items */
            items: components["schemas"]["TeamView"][];
            /** Total */
            total: number;
        };
        /** Listed[ThemeCount] */
        Listed_ThemeCount_: {
            /** Items */
            items: components["schemas"]["ThemeCount"][];
            /** Total */
            total: number;
        };
        /** Listed[ThemeView] */
        Listed_ThemeView_: {
            /** Items */
            items: components["schemas"]["ThemeView"][];
            /** Total */
            total: number;
        };
        /** Listed[TicketView] */
        Listed_TicketView_: {
            /** Items */
            items: components["schemas"]["TicketView"][];
            /** Total */
            total: number;
        };
        /** Listed[TimelineItem] */
        Listed_TimelineItem_: {
            /** Items */
            items: components["schemas"]["TimelineItem"][];
            /** Total */
            total: number;
        };
        /** Listed[TrunkStatus] */
        Listed_TrunkStatus_: {
            /** Items */
            items: components["schemas"]["TrunkStatus"][];
            /** Total */
            total: number;
        };
        /** Listed[TrunkView] */
        Listed_TrunkView_: {
            /** Items */
            items: components["schemas"]["TrunkView"][];
            /** Total */
            total: number;
        };
        /** Listed[UseCount] */
        Listed_UseCount_: {
            /** Items */
            items: components["schemas"]["UseCount"][];
            /** Total */
            total: number;
        };
        /** Listed[UseView] */
        Listed_UseView_: {
            /** Items */
            items: components["schemas"]["UseView"][];
            /** Total */
            total: number;
        };
        /** Listed[UserView] */
        Listed_UserView_: {
            /** Items */
            items: components["schemas"]["UserView"][];
            /** Total */
            total: number;
        };
        /** Listed[VerdictView] */
        Listed_VerdictView_: {
            /** Items */
            items: components["schemas"]["VerdictView"][];
            /** Total */
            total: number;
        };
        /** Listed[VersionView] */
        Listed_VersionView_: {
            /** Items */
            items: components["schemas"]["linedesk__directory__flows__schemas__VersionView"][];
            /** Total */
            total: number;
        };
        /** Listed[VoicemailView] */
        Listed_VoicemailView_: {
            /** Items */
            items: components["schemas"]["VoicemailView"][];
            /** Total */
            total: number;
        };
        /** Listed[WaitAccuracy] */
        Listed_WaitAccuracy_: {
            /** Items */
            items: components["schemas"]["WaitAccuracy"][];
            /** Total */
            total: number;
        };
        /** Listed[WallboardView] */
        Listed_WallboardView_: {
            /** Items */
            items: components["schemas"]["WallboardView"][];
            /** Total */
            total: number;
        };
        /** Listed[WebSourceView] */
        Listed_WebSourceView_: {
            /** Items */
            items: components["schemas"]["WebSourceView"][];
            /** Total */
            total: number;
        };
        /** Live */
        Live: {
            /** At */
            at: string;
            /** Queues */
            queues: components["schemas"]["LiveQueue"][];
            /** Agents */
            agents: components["schemas"]["LiveAgent"][];
            /** Calls */
            calls: components["schemas"]["LiveCall"][];
        };
        /** LiveAgent */
        LiveAgent: {
            /** Username */
            username: string;
            /** Presence */
            presence: string;
            /** Reason */
            reason: string | null;
            /** Since */
            since: string | null;
        } & {
            [key: string]: unknown;
        };
        /** LiveCall */
        LiveCall: {
            /** Id */
            id: string;
            /** Interaction Id */
            interaction_id: string;
            /** Direction */
            direction: string;
            /** Caller */
            caller: string;
            /** Called */
            called: string;
            /** State */
            state: string;
            /** Queue */
            queue: string | null;
            /** Agent */
            agent: string | null;
            /** Since */
            since: string | null;
        } & {
            [key: string]: unknown;
        };
        /** LiveQueue */
        LiveQueue: {
            /** Name */
            name: string;
            /** Waiting */
            waiting: number;
            /** Longest Wait */
            longest_wait: number;
        } & {
            [key: string]: unknown;
        };
        /**
         * Load
         * @description From `at` on, for one step; a step in which nothing happened is left out. The counts are
         *     those of `/reports/queues`, each at the moment when it happened.
         */
        Load: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Entered */
            entered: number;
            /** Answered */
            answered: number;
            /** Abandoned */
            abandoned: number;
            /** In Target */
            in_target: number;
        };
        /**
         * MappingWrite
         * @description `mapping`: column of the file -> `name`, `company`, `number`, ..., `custom.<key>`.
         *     `on_known`: what becomes of a row whose number a customer has already.
         */
        MappingWrite: {
            /** Mapping */
            mapping: {
                [key: string]: string;
            };
            /**
             * On Known
             * @default skip
             * @enum {string}
             */
            on_known?: "skip" | "update" | "create";
        };
        /** MarkView */
        MarkView: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** At Seconds */
            at_seconds: number;
            /** Note */
            note: string;
            /** By Name */
            by_name: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
        };
        /**
         * MarkWrite
         * @description `at_seconds` from the beginning of the recording.
         */
        MarkWrite: {
            /** At Seconds */
            at_seconds: number;
            /**
             * Note
             * @default
             */
            note?: string;
        };
        /**
         * Me
         * @description `time_zone`: of the house, at whose midnight its days begin.
         */
        Me: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Username */
            username: string;
            /** Name */
            name: string;
            /** Roles */
            roles: string[];
            /** Permissions */
            permissions: string[];
            /** Agent */
            agent: boolean;
            /** Language */
            language: string | null;
            /** Time Zone */
            time_zone: string;
            /** Queues */
            queues: string[];
            /** Device */
            device: string | null;
        };
        /**
         * MergePreview
         * @description What would be: `result` the fields, `numbers` in their order, `moves` records by kind.
         */
        MergePreview: {
            kept: components["schemas"]["CustomerView"];
            gone: components["schemas"]["CustomerView"];
            /** Result */
            result: {
                [key: string]: unknown;
            };
            /** Numbers */
            numbers: string[];
            /** Clashes */
            clashes: components["schemas"]["Clash"][];
            /** Moves */
            moves: {
                [key: string]: number;
            };
        };
        /** MergeView */
        MergeView: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Kept Id
             * Format: uuid
             */
            kept_id: string;
            /**
             * Gone Id
             * Format: uuid
             */
            gone_id: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** By Name */
            by_name: string;
            /** Moves */
            moves: {
                [key: string]: number;
            };
            /** Undone At */
            undone_at: string | null;
        };
        /**
         * MergeWrite
         * @description `take`: fields in which the one that goes is right; what is empty is filled anyway.
         */
        MergeWrite: {
            /**
             * Kept Id
             * Format: uuid
             */
            kept_id: string;
            /**
             * Gone Id
             * Format: uuid
             */
            gone_id: string;
            /**
             * Take
             * @default []
             */
            take?: ("name" | "company_id" | "category" | "owner_id" | "language" | "email" | "note")[];
        };
        /** Message */
        Message: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** By */
            by: string;
            /** Team */
            team: string | null;
            /** To */
            to: string | null;
            /** Text */
            text: string;
        };
        /**
         * MessageView
         * @description `after`: seconds since the start; `peer`: the carrier's address. Of an answer `method` is the
         *     one that it answers. Numbers and credentials in the headers are masked.
         */
        MessageView: {
            /** After */
            after: number;
            /**
             * Direction
             * @enum {string}
             */
            direction: "sent" | "received";
            /** Peer */
            peer: string;
            /** Method */
            method: string;
            /** Status */
            status: number | null;
            /** Reason */
            reason: string;
            /** Headers */
            headers: components["schemas"]["HeaderView"][];
        };
        /**
         * MessageWrite
         * @description `to`: one colleague. Else a supervisor writes to a team; `team` left out: to his own, or to
         *     everybody when he belongs to none.
         */
        MessageWrite: {
            /** Text */
            text: string;
            /** Team */
            team?: string | null;
            /** To */
            to?: string | null;
        };
        /**
         * MissedCaller
         * @description `calls` in vain since he was served last; `callback_id`: the task to call him.
         */
        MissedCaller: {
            /** Number */
            number: string;
            customer: components["schemas"]["CustomerBrief"] | null;
            /** Calls */
            calls: number;
            /**
             * First At
             * Format: date-time
             */
            first_at: string;
            /**
             * Last At
             * Format: date-time
             */
            last_at: string;
            /** Longest Wait */
            longest_wait: number;
            /** Queue */
            queue: string | null;
            /**
             * Callback Id
             * Format: uuid
             */
            callback_id: string;
            owner: components["schemas"]["linedesk__crm__cases__people__Person"] | null;
            /**
             * Due At
             * Format: date-time
             */
            due_at: string;
        };
        /** Move */
        Move: {
            /** From */
            from: string;
            /** To */
            to: string;
        };
        /**
         * NodeData
         * @description `settings` are the node kind's; `exits`: exit -> the node it leads to, empty: none yet.
         */
        NodeData: {
            /** Kind */
            kind: string;
            /**
             * Settings
             * @default {}
             */
            settings?: {
                [key: string]: unknown;
            };
            /**
             * Exits
             * @default {}
             */
            exits?: {
                [key: string]: string | "";
            };
        };
        /**
         * NotChosenView
         * @description `why`: skill, kept, awaits, personal, priority, rank or a presence; see the glossary.
         */
        NotChosenView: {
            /** Id */
            id: string;
            agent: components["schemas"]["linedesk__crm__interactions__routing__Person"] | null;
            /** Why */
            why: string;
            /** Detail */
            detail: string;
        };
        /** NoteView */
        NoteView: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Version */
            version: number;
            /** Text */
            text: string;
            /** Pinned */
            pinned: boolean;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** By Name */
            by_name: string;
        };
        /** NoteWrite */
        NoteWrite: {
            /** Text */
            text: string;
            /**
             * Pinned
             * @default false
             */
            pinned?: boolean;
        };
        /**
         * NumberData
         * @description `number` in any spelling; kept in E.164. The primary one is called first.
         */
        NumberData: {
            /** Number */
            number: string;
            /**
             * Label
             * @default
             */
            label?: string;
            /**
             * Primary
             * @default false
             */
            primary?: boolean;
        };
        /**
         * NumberWrite
         * @description `number` as the carrier sends it, digits only; other characters are dropped.
         */
        NumberWrite: {
            /** Number */
            number: string;
            /**
             * Flow Id
             * Format: uuid
             */
            flow_id: string;
            /**
             * Label
             * @default
             */
            label?: string;
        };
        /** NumberWriteChange */
        NumberWriteChange: {
            /** Number */
            number?: string;
            /**
             * Flow Id
             * Format: uuid
             */
            flow_id?: string;
            /** Label */
            label?: string;
            /** Version */
            version?: number | null;
        };
        /**
         * OfferView
         * @description `outcome`: connected, no_answer, declined, unreachable, caller_left, or None while it rings.
         *     `personal`: owner, last or dialed. `due`: overtaken as often as the queue allows.
         */
        OfferView: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            agent: components["schemas"]["linedesk__crm__interactions__routing__Person"];
            /** Outcome */
            outcome: string | null;
            /** Rule */
            rule: string;
            /** Version */
            version: number | null;
            /** Waited */
            waited: number;
            /** Priority */
            priority: number;
            /** Due */
            due: boolean;
            /** Needs */
            needs: {
                [key: string]: number;
            };
            /** Personal */
            personal: string | null;
            /** Able */
            able: number;
            /** Candidates */
            candidates: components["schemas"]["CandidateView"][];
            /** Others */
            others: components["schemas"]["NotChosenView"][];
            /** Passed */
            passed: components["schemas"]["NotChosenView"][];
            /** Presences */
            presences: {
                [key: string]: number;
            };
        };
        /**
         * Opening
         * @description The form opens for calls of which everything stated is true: the queue's name, the number
         *     dialed, a node of the flow that was passed, the exit by which it was left (the key pressed).
         */
        "Opening-Output": {
            /** Queue */
            queue?: string | null;
            /** Called */
            called?: string | null;
            /** Node */
            node?: string | null;
            /** Exit */
            exit?: string | null;
        };
        /**
         * OpeningView
         * @description `why`: switch, special, holiday, make_up or hours. `until`: the next change.
         */
        OpeningView: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Local */
            local: string;
            /** Open */
            open: boolean;
            /** Why */
            why: string;
            /** Label */
            label: string;
            /** Until */
            until: string | null;
        };
        /** OpportunityChange */
        OpportunityChange: {
            /**
             * Title
             * @default
             */
            title?: string;
            /** Customer Id */
            customer_id?: string | null;
            /**
             * Name
             * @default
             */
            name?: string;
            /** Owner Id */
            owner_id?: string | null;
            /**
             * Source
             * @default
             */
            source?: string;
            /**
             * Amount
             * @default 0
             */
            amount?: number | string;
            /** Expected On */
            expected_on?: string | null;
            /**
             * Note
             * @default
             */
            note?: string;
            /** Version */
            version?: number | null;
        };
        /** OpportunityView */
        OpportunityView: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Number */
            number: number;
            type: components["schemas"]["TypeShown"];
            /** State */
            state: string;
            state_label: components["schemas"]["Label"];
            /** Phase */
            phase: string;
            /** Ways */
            ways: string[];
            /** Title */
            title: string;
            customer: components["schemas"]["CustomerBrief"] | null;
            /** Name */
            name: string;
            /** Phone */
            phone: string;
            /** Interaction Id */
            interaction_id: string | null;
            owner: components["schemas"]["linedesk__crm__cases__people__Person"];
            /** Source */
            source: string;
            /** Currency */
            currency: string;
            /** Amount */
            amount: string;
            /** Expected On */
            expected_on: string | null;
            /** Order Id */
            order_id: string | null;
            /** Note */
            note: string;
            /** Lost Why */
            lost_why: string;
            /**
             * Opened At
             * Format: date-time
             */
            opened_at: string;
            /** Closed At */
            closed_at: string | null;
            /** Version */
            version: number;
        };
        /**
         * OpportunityWrite
         * @description `source`: the list, campaign or occasion it came from.
         */
        OpportunityWrite: {
            /** Type */
            type?: string | null;
            /** Title */
            title: string;
            /** Customer Id */
            customer_id?: string | null;
            /**
             * Name
             * @default
             */
            name?: string;
            /**
             * Phone
             * @default
             */
            phone?: string;
            /** Interaction Id */
            interaction_id?: string | null;
            /** Owner Id */
            owner_id?: string | null;
            /**
             * Source
             * @default
             */
            source?: string;
            /**
             * Currency
             * @default CNY
             */
            currency?: string;
            /**
             * Amount
             * @default 0
             */
            amount?: number | string;
            /** Expected On */
            expected_on?: string | null;
            /**
             * Note
             * @default
             */
            note?: string;
        };
        /** Option */
        Option: {
            /** Value */
            value: string;
            /**
             * @default {
             *       "zh": "",
             *       "en": ""
             *     }
             */
            label?: components["schemas"]["Label"];
        };
        /**
         * OrderBulk
         * @description `ids`, or without them all that the list shows by `filters` (with `q`, as in its address).
         *     What is left out stays. `to`: those that have this way.
         */
        OrderBulk: {
            /**
             * Ids
             * @default []
             */
            ids?: string[];
            /** Filters */
            filters?: {
                [key: string]: unknown;
            } | null;
            /** Owner Id */
            owner_id?: string | null;
            /** To */
            to?: string | null;
            /**
             * Dry
             * @default false
             */
            dry?: boolean;
        };
        /**
         * OrderChange
         * @description What is left out stays.
         */
        OrderChange: {
            /** Owner Id */
            owner_id?: string | null;
            /**
             * Address
             * @default
             */
            address?: string;
            /**
             * Note
             * @default
             */
            note?: string;
            /** Version */
            version?: number | null;
        };
        /** OrderDetail */
        OrderDetail: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Number */
            number: number;
            type: components["schemas"]["TypeShown"];
            /** State */
            state: string;
            state_label: components["schemas"]["Label"];
            /** Phase */
            phase: string;
            /** Ways */
            ways: string[];
            customer: components["schemas"]["CustomerBrief"] | null;
            /** Interaction Id */
            interaction_id: string | null;
            /** Opportunity Id */
            opportunity_id: string | null;
            owner: components["schemas"]["linedesk__crm__cases__people__Person"];
            /** Currency */
            currency: string;
            /** Total */
            total: string;
            /** Returned */
            returned: string;
            /** Lines */
            lines: components["schemas"]["LineView"][];
            /** Address */
            address: string;
            /** Note */
            note: string;
            /**
             * Placed At
             * Format: date-time
             */
            placed_at: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Version */
            version: number;
            /** Events */
            events: components["schemas"]["EventView"][];
        };
        /** OrderMove */
        OrderMove: {
            /** To */
            to: string;
            /**
             * Note
             * @default
             */
            note?: string;
            /** Version */
            version?: number | null;
        };
        /** OrderReturn */
        OrderReturn: {
            /** Lines */
            lines: components["schemas"]["ReturnedLine"][];
            /** Reason */
            reason: string;
        };
        /**
         * OrderView
         * @description `total` and `returned` as decimal text in the currency.
         */
        OrderView: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Number */
            number: number;
            type: components["schemas"]["TypeShown"];
            /** State */
            state: string;
            state_label: components["schemas"]["Label"];
            /** Phase */
            phase: string;
            /** Ways */
            ways: string[];
            customer: components["schemas"]["CustomerBrief"] | null;
            /** Interaction Id */
            interaction_id: string | null;
            /** Opportunity Id */
            opportunity_id: string | null;
            owner: components["schemas"]["linedesk__crm__cases__people__Person"];
            /** Currency */
            currency: string;
            /** Total */
            total: string;
            /** Returned */
            returned: string;
            /** Lines */
            lines: components["schemas"]["LineView"][];
            /** Address */
            address: string;
            /** Note */
            note: string;
            /**
             * Placed At
             * Format: date-time
             */
            placed_at: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Version */
            version: number;
        };
        /**
         * OrderWrite
         * @description The prices are those of the list today. Without a customer it is the interaction's.
         */
        OrderWrite: {
            /** Type */
            type?: string | null;
            /** Customer Id */
            customer_id?: string | null;
            /** Interaction Id */
            interaction_id?: string | null;
            /**
             * Currency
             * @default CNY
             */
            currency?: string;
            /** Lines */
            lines: components["schemas"]["LineWrite"][];
            /**
             * Address
             * @default
             */
            address?: string;
            /**
             * Note
             * @default
             */
            note?: string;
        };
        /**
         * OtherwiseView
         * @description What came otherwise at a step: `text` is English, `code` with `values` says it in any
         *     language. `step` is "" for a line that cannot be read.
         */
        OtherwiseView: {
            /** Line */
            line: number;
            /** Step */
            step: string;
            /** Code */
            code: string;
            /** Values */
            values: {
                [key: string]: string;
            };
            /** Text */
            text: string;
        };
        /**
         * OvertakenView
         * @description Who came later and was rung for first (`call`), and why: see `NotChosenView`.
         */
        OvertakenView: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Call */
            call: string;
            /** Why */
            why: string;
            /** Detail */
            detail: string;
        };
        /** Owner */
        Owner: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Username */
            username: string;
            /** Name */
            name: string;
        };
        /** Pause */
        "Pause-Input": {
            /** Seconds */
            seconds?: number | null;
        };
        /**
         * Pause
         * @description Silence because the agent paused; in seconds from the beginning of the file.
         */
        "Pause-Output": {
            /** Begin */
            begin: number;
            /** End */
            end: number;
        };
        /**
         * Peaks
         * @description Loudest sample of each slice, 0 to 1; first the customer, then what the customer hears.
         */
        Peaks: {
            /** Seconds */
            seconds: number;
            /** Channels */
            channels: unknown[];
            /**
             * Pauses
             * @default []
             */
            pauses?: components["schemas"]["Pause-Output"][];
        };
        /** Phone */
        Phone: {
            /** Account */
            account: string;
            /** Uri */
            uri: string;
            /** Password */
            password: string;
            /**
             * Ws Path
             * @default /sip
             */
            ws_path?: string;
            /** Realm */
            realm: string;
            /** Ice Servers */
            ice_servers: components["schemas"]["IceServer"][];
        };
        /**
         * Piece
         * @description `marks`: [begin, end) of what was found, in signs; nothing in `text` is markup.
         */
        Piece: {
            /** Text */
            text: string;
            /** Marks */
            marks: [
                number,
                number
            ][];
        };
        /**
         * Play
         * @description `draft`: left out, the one that is kept. `at`: wall clock of the tenant. `called`: one of our
         *     numbers, left out: straight into this flow. `answers`: what a lookup's source says (null: it
         *     does not answer). `ready`: usernames.
         */
        Play: {
            draft?: components["schemas"]["FlowData"] | null;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * @default {
             *       "number": "13900000000",
             *       "known": false,
             *       "vip": false,
             *       "category": ""
             *     }
             */
            caller?: components["schemas"]["CallerData"];
            /**
             * Called
             * @default
             */
            called?: string;
            /**
             * Answers
             * @default {}
             */
            answers?: {
                [key: string]: {
                    [key: string]: string;
                } | null;
            };
            /**
             * Ready
             * @default []
             */
            ready?: string[];
            /**
             * Steps
             * @default []
             */
            steps?: components["schemas"]["StepData"][];
        };
        /**
         * PlayedView
         * @description `node`: where the caller stands, in `flow` (a name). `state`: of the call, or ended.
         */
        PlayedView: {
            /** Happenings */
            happenings: components["schemas"]["HappeningView"][];
            /** State */
            state: string;
            /** Node */
            node: string | null;
            /** Flow */
            flow: string | null;
            /** Queue */
            queue: string | null;
            /** Agent */
            agent: string | null;
            /** Music */
            music: boolean;
            /** Seconds */
            seconds: number;
            /** Clock */
            clock: string;
        };
        /** PresenceWish */
        PresenceWish: {
            /**
             * Presence
             * @enum {string}
             */
            presence: "ready" | "not_ready" | "offline";
            /** Reason */
            reason?: string | null;
        };
        /**
         * Price
         * @description From `valid_from` up to `valid_to` (not that day itself; null: for good).
         */
        Price: {
            /**
             * Currency
             * @default CNY
             */
            currency?: string;
            /** Amount */
            amount: number | string;
            /**
             * Valid From
             * Format: date
             * @default 2000-01-01
             */
            valid_from?: string;
            /** Valid To */
            valid_to?: string | null;
        };
        /** PriceView */
        PriceView: {
            /** Currency */
            currency: string;
            /** Amount */
            amount: string;
            /**
             * Valid From
             * Format: date
             */
            valid_from: string;
            /** Valid To */
            valid_to: string | null;
        };
        /**
         * PriorityClass
         * @description `waited`: seconds on average of those `answered`.
         */
        PriorityClass: {
            /** Priority */
            priority: number;
            /** Answered */
            answered: number;
            /** Waited */
            waited: number;
        };
        /**
         * PrivateNumber
         * @description One number that one agent dialed; `talked` in seconds, all calls together.
         */
        PrivateNumber: {
            /** Agent */
            agent: string | null;
            /** Agent Name */
            agent_name: string | null;
            /** Number */
            number: string;
            /** Calls */
            calls: number;
            /** Talked */
            talked: number;
            /** Last At */
            last_at: string | null;
        };
        /**
         * ProblemView
         * @description `code` with its `values`; `text` says it in English. `node`: a name, or "start".
         */
        ProblemView: {
            /** Node */
            node: string;
            /** Code */
            code: string;
            /** Values */
            values: {
                [key: string]: string;
            };
            /** Text */
            text: string;
        };
        /** Problems */
        Problems: {
            /** Problems */
            problems: string[];
        };
        /**
         * ProductView
         * @description `today`: what it costs now, by currency; empty when it cannot be sold.
         */
        ProductView: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Version */
            version: number;
            /** Code */
            code: string;
            /** Name */
            name: string;
            /** Category */
            category: string;
            /** Description */
            description: string;
            /** Unit */
            unit: string;
            /** Active */
            active: boolean;
            /** Prices */
            prices: components["schemas"]["PriceView"][];
            /** Today */
            today: {
                [key: string]: string;
            };
        };
        /** ProductWrite */
        ProductWrite: {
            /** Code */
            code: string;
            /** Name */
            name: string;
            /**
             * Category
             * @default
             */
            category?: string;
            /**
             * Description
             * @default
             */
            description?: string;
            /**
             * Unit
             * @default
             */
            unit?: string;
            /**
             * Active
             * @default true
             */
            active?: boolean;
            /**
             * Prices
             * @default []
             */
            prices?: components["schemas"]["Price"][];
        };
        /** ProductWriteChange */
        ProductWriteChange: {
            /** Code */
            code?: string;
            /** Name */
            name?: string;
            /** Category */
            category?: string;
            /** Description */
            description?: string;
            /** Unit */
            unit?: string;
            /** Active */
            active?: boolean;
            /** Prices */
            prices?: components["schemas"]["Price"][];
            /** Version */
            version?: number | null;
        };
        /** PromptView */
        PromptView: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Version */
            version: number;
            /** Name */
            name: string;
            /** Texts */
            texts: {
                [key: string]: string;
            };
            /** Sounds */
            sounds: {
                [key: string]: string;
            };
        };
        /** PromptWrite */
        PromptWrite: {
            /** Name */
            name: string;
            /** Texts */
            texts: {
                [key: string]: string;
            };
        };
        /** PromptWriteChange */
        PromptWriteChange: {
            /** Name */
            name?: string;
            /** Texts */
            texts?: {
                [key: string]: string;
            };
            /** Version */
            version?: number | null;
        };
        /**
         * Publishing
         * @description `note`: what changed and why, for whoever reads the history.
         */
        Publishing: {
            /**
             * Note
             * @default
             */
            note?: string;
        };
        /**
         * QueueFigures
         * @description `in_target` of the `answered` waited no longer than the queue's present `target_seconds`;
         *     `target_share` is what the queue wants them to be of `answered` and `abandoned`; `waited`:
         *     seconds on average of those answered. `exits`: how many went on by each: unattended, all_busy,
         *     full, long_wait (who never waited), timeout, unattended, fax or a key (who did). `classes`, the
         *     highest priority first: what the head start of the ones costs the others; `overtakings`: offers
         *     by which somebody of a higher priority went before somebody who came earlier.
         */
        QueueFigures: {
            /** Queue */
            queue: string;
            label: components["schemas"]["Label"];
            /** Entered */
            entered: number;
            /** Answered */
            answered: number;
            /** Abandoned */
            abandoned: number;
            /** In Target */
            in_target: number;
            /** Waited */
            waited: number | null;
            /** Target Seconds */
            target_seconds: number;
            /** Target Share */
            target_share: number;
            /** Overtakings */
            overtakings: number;
            /** Exits */
            exits: {
                [key: string]: number;
            };
            /** Classes */
            classes: components["schemas"]["PriorityClass"][];
        };
        /** QueueView */
        QueueView: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Version */
            version: number;
            /** Name */
            name: string;
            label: components["schemas"]["Label"];
            /** Offer Seconds */
            offer_seconds: number;
            /** Wrap Up */
            wrap_up: string;
            /** Wrap Up Seconds */
            wrap_up_seconds: number;
            /** Target Seconds */
            target_seconds: number;
            /** Target Share */
            target_share: number;
            /** Announce Every */
            announce_every: number;
            /** Short Abandon Seconds */
            short_abandon_seconds: number;
            /**
             * Members
             * @default []
             */
            members?: string[];
            /** Strategy */
            strategy: string;
            /** Skills */
            skills: components["schemas"]["SkillStepData"][];
            /** Capacity */
            capacity: number;
            /** Kept Seats */
            kept_seats: number;
            /** Kept Priority */
            kept_priority: number;
            /** Overtaken Limit */
            overtaken_limit: number;
            /** After Flow Id */
            after_flow_id: string | null;
            /** Personal Seconds */
            personal_seconds: number;
        };
        /**
         * QueueWrite
         * @description `members`: usernames of agents, in the order in which the strategy "priority" rings them.
         *
         *     Zero wrap-up: none. Zero `announce_every`: silent. `skills`: what an agent needs as the wait
         *     grows. Zero `capacity`: any number may wait. `kept_seats` free agents are kept back for calls of
         *     `kept_priority` and above. Nobody is overtaken more than `overtaken_limit` times (zero: no
         *     limit). A caller waits `personal_seconds` for his own agent (zero: not at all). When the agent
         *     hangs up first the caller enters the flow `after_flow_id`.
         */
        QueueWrite: {
            /** Name */
            name: string;
            /**
             * @default {
             *       "zh": "",
             *       "en": ""
             *     }
             */
            label?: components["schemas"]["Label"];
            /**
             * Offer Seconds
             * @default 15
             */
            offer_seconds?: number;
            /**
             * Wrap Up
             * @default timed
             * @enum {string}
             */
            wrap_up?: "optional" | "timed" | "forced" | "discretionary";
            /**
             * Wrap Up Seconds
             * @default 30
             */
            wrap_up_seconds?: number;
            /**
             * Target Seconds
             * @default 20
             */
            target_seconds?: number;
            /**
             * Target Share
             * @default 0.8
             */
            target_share?: number;
            /**
             * Announce Every
             * @default 30
             */
            announce_every?: number;
            /**
             * Short Abandon Seconds
             * @default 5
             */
            short_abandon_seconds?: number;
            /**
             * Members
             * @default []
             */
            members?: string[];
            /**
             * Strategy
             * @default longest_idle
             * @enum {string}
             */
            strategy?: "longest_idle" | "round_robin" | "fewest_calls" | "priority" | "best_skill" | "ring_all" | "spare";
            /**
             * Skills
             * @default []
             */
            skills?: components["schemas"]["SkillStepData"][];
            /**
             * Capacity
             * @default 0
             */
            capacity?: number;
            /**
             * Kept Seats
             * @default 0
             */
            kept_seats?: number;
            /**
             * Kept Priority
             * @default 1
             */
            kept_priority?: number;
            /**
             * Overtaken Limit
             * @default 20
             */
            overtaken_limit?: number;
            /** After Flow Id */
            after_flow_id?: string | null;
            /**
             * Personal Seconds
             * @default 10
             */
            personal_seconds?: number;
        };
        /** QueueWriteChange */
        QueueWriteChange: {
            /** Name */
            name?: string;
            label?: components["schemas"]["Label"];
            /** Offer Seconds */
            offer_seconds?: number;
            /**
             * Wrap Up
             * @enum {string}
             */
            wrap_up?: "optional" | "timed" | "forced" | "discretionary";
            /** Wrap Up Seconds */
            wrap_up_seconds?: number;
            /** Target Seconds */
            target_seconds?: number;
            /** Target Share */
            target_share?: number;
            /** Announce Every */
            announce_every?: number;
            /** Short Abandon Seconds */
            short_abandon_seconds?: number;
            /** Members */
            members?: string[];
            /**
             * Strategy
             * @enum {string}
             */
            strategy?: "longest_idle" | "round_robin" | "fewest_calls" | "priority" | "best_skill" | "ring_all" | "spare";
            /** Skills */
            skills?: components["schemas"]["SkillStepData"][];
            /** Capacity */
            capacity?: number;
            /** Kept Seats */
            kept_seats?: number;
            /** Kept Priority */
            kept_priority?: number;
            /** Overtaken Limit */
            overtaken_limit?: number;
            /** After Flow Id */
            after_flow_id?: string | null;
            /** Personal Seconds */
            personal_seconds?: number;
            /** Version */
            version?: number | null;
        };
        /** Readiness */
        Readiness: {
            /** Ready */
            ready: boolean;
            /**
             * Missing
             * @description why no call can be taken
             */
            missing: string[];
            /**
             * Degraded
             * @description what is away while calls go on
             */
            degraded: string[];
        };
        /** ReasonView */
        ReasonView: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Version */
            version: number;
            /** Code */
            code: string;
            label: components["schemas"]["Label"];
            /** Active */
            active: boolean;
            /** Rank */
            rank: number;
            /** Allowance Minutes */
            allowance_minutes: number;
        };
        /**
         * ReasonWrite
         * @description `allowance_minutes`: so long a day it may last in all; 0: any length.
         */
        ReasonWrite: {
            /** Code */
            code: string;
            /**
             * @default {
             *       "zh": "",
             *       "en": ""
             *     }
             */
            label?: components["schemas"]["Label"];
            /**
             * Active
             * @default true
             */
            active?: boolean;
            /**
             * Rank
             * @default 0
             */
            rank?: number;
            /**
             * Allowance Minutes
             * @default 0
             */
            allowance_minutes?: number;
        };
        /** ReasonWriteChange */
        ReasonWriteChange: {
            /** Code */
            code?: string;
            label?: components["schemas"]["Label"];
            /** Active */
            active?: boolean;
            /** Rank */
            rank?: number;
            /** Allowance Minutes */
            allowance_minutes?: number;
            /** Version */
            version?: number | null;
        };
        /**
         * ReceptionWrite
         * @description `form` by name, `type` one of those that it makes, `fields` as they stand on the screen.
         */
        ReceptionWrite: {
            /** Form */
            form: string;
            /** Type */
            type: string;
            /** Customer Id */
            customer_id?: string | null;
            /** Fields */
            fields: {
                [key: string]: string | number | boolean | string[] | {
                    [key: string]: string;
                } | null;
            };
        };
        /**
         * Recognition
         * @description `label` of the number, when it is new to the customer.
         */
        Recognition: {
            /**
             * Customer Id
             * Format: uuid
             */
            customer_id: string;
            /**
             * Label
             * @default
             */
            label?: string;
        };
        /** RecordingPolicyView */
        RecordingPolicyView: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Version */
            version: number;
            /** Queue */
            queue: string | null;
            /** Vip */
            vip: boolean;
            /** Days */
            days: number;
        };
        /**
         * RecordingPolicyWrite
         * @description `queue` by name, None: of every queue; `vip`: of VIP customers alone.
         */
        RecordingPolicyWrite: {
            /** Queue */
            queue?: string | null;
            /**
             * Vip
             * @default false
             */
            vip?: boolean;
            /** Days */
            days: number;
        };
        /** RecordingPolicyWriteChange */
        RecordingPolicyWriteChange: {
            /** Queue */
            queue?: string | null;
            /** Vip */
            vip?: boolean;
            /** Days */
            days?: number;
            /** Version */
            version?: number | null;
        };
        /** RecordingRuleView */
        RecordingRuleView: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Version */
            version: number;
            /** Queue */
            queue: string | null;
            /** Direction */
            direction: string;
            /** Mode */
            mode: string;
            /** Percent */
            percent: number;
        };
        /**
         * RecordingRuleWrite
         * @description `queue` by name, None: every queue and calls without one; `direction` "": either. The rule
         *     for a queue goes before the rule for a direction; where none fits everything is recorded.
         */
        RecordingRuleWrite: {
            /** Queue */
            queue?: string | null;
            /**
             * Direction
             * @default
             * @enum {string}
             */
            direction?: "" | "inbound" | "outbound";
            /**
             * Mode
             * @default all
             * @enum {string}
             */
            mode?: "all" | "percent" | "on_demand" | "never";
            /**
             * Percent
             * @default 100
             */
            percent?: number;
        };
        /** RecordingRuleWriteChange */
        RecordingRuleWriteChange: {
            /** Queue */
            queue?: string | null;
            /**
             * Direction
             * @enum {string}
             */
            direction?: "" | "inbound" | "outbound";
            /**
             * Mode
             * @enum {string}
             */
            mode?: "all" | "percent" | "on_demand" | "never";
            /** Percent */
            percent?: number;
            /** Version */
            version?: number | null;
        };
        /**
         * RecordingShown
         * @description `state`: recording, encoding, available, failed (`why` says the reason), skipped (`why` is
         *     the rule's word: never, percent, on_demand) or deleted.
         */
        RecordingShown: {
            /** Id */
            id: string;
            /** State */
            state: string;
            /** Seconds */
            seconds: number | null;
            /** Bytes */
            bytes: number | null;
            /** Sha256 */
            sha256: string | null;
            /** Why */
            why: string | null;
        };
        /**
         * RegistrationView
         * @description `status`: the SIP status with which the carrier refuses us; `unreachable`: it is silent.
         */
        RegistrationView: {
            /**
             * State
             * @enum {string}
             */
            state: "registered" | "rejected" | "unreachable" | "trying";
            /** Status */
            status: number | null;
        };
        /** RejectView */
        RejectView: {
            /** Row */
            row: number;
            /** Reasons */
            reasons: string[];
            /** Cells */
            cells: string[];
        };
        /** ResourceView */
        ResourceView: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Version */
            version: number;
            /** Name */
            name: string;
            label: components["schemas"]["Label"];
            /** Calendar Id */
            calendar_id: string | null;
            /** Slot Minutes */
            slot_minutes: number;
            /** Active */
            active: boolean;
        };
        /**
         * ResourceWrite
         * @description Open as the calendar says (none: always), booked in slots of so many minutes.
         */
        ResourceWrite: {
            /** Name */
            name: string;
            /**
             * @default {
             *       "zh": "",
             *       "en": ""
             *     }
             */
            label?: components["schemas"]["Label"];
            /** Calendar Id */
            calendar_id?: string | null;
            /**
             * Slot Minutes
             * @default 30
             */
            slot_minutes?: number;
            /**
             * Active
             * @default true
             */
            active?: boolean;
        };
        /** ResourceWriteChange */
        ResourceWriteChange: {
            /** Name */
            name?: string;
            label?: components["schemas"]["Label"];
            /** Calendar Id */
            calendar_id?: string | null;
            /** Slot Minutes */
            slot_minutes?: number;
            /** Active */
            active?: boolean;
            /** Version */
            version?: number | null;
        };
        /** ReturnedLine */
        ReturnedLine: {
            /**
             * Line Id
             * Format: uuid
             */
            line_id: string;
            /** Quantity */
            quantity: number;
        };
        /** Reveal */
        Reveal: {
            /**
             * Noun
             * @enum {string}
             */
            noun: "customer" | "interaction" | "callback" | "opportunity";
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Reason */
            reason: string;
        };
        /** Revealed */
        Revealed: {
            /** Numbers */
            numbers: string[];
        };
        /** RollBack */
        RollBack: {
            /** Number */
            number: number;
        };
        /** RoutingView */
        RoutingView: {
            /** Waits */
            waits: components["schemas"]["WaitView"][];
        };
        /**
         * RowView
         * @description `row` counts from 1 below the heading.
         */
        RowView: {
            /** Row */
            row: number;
            /** Cells */
            cells: string[];
            /** Reasons */
            reasons: string[];
            /** Numbers */
            numbers: string[];
        };
        /**
         * RunView
         * @description `step` is where the talk stands, null at its end; `text` is what to say, filled in.
         */
        RunView: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Script Id
             * Format: uuid
             */
            script_id: string;
            /** Interaction Id */
            interaction_id: string | null;
            /** Customer Id */
            customer_id: string | null;
            /** Step */
            step: string | null;
            /** Text */
            text: {
                [key: string]: string;
            };
            /** Choices */
            choices: components["schemas"]["Answer"][];
            /** Answers */
            answers: components["schemas"]["AnswerView"][];
            /**
             * Begun At
             * Format: date-time
             */
            begun_at: string;
            /** Ended At */
            ended_at: string | null;
            /** By Name */
            by_name: string;
        };
        /** RunWrite */
        RunWrite: {
            /**
             * Script Id
             * Format: uuid
             */
            script_id: string;
            /** Interaction Id */
            interaction_id?: string | null;
            /** Customer Id */
            customer_id?: string | null;
        };
        /**
         * Satisfaction
         * @description `average` 1 to 5, `satisfied` the share of 4 and 5, both of those who answered.
         */
        Satisfaction: {
            /** Key */
            key: string;
            /** Asked */
            asked: number;
            /** Answered */
            answered: number;
            /** Average */
            average: number | null;
            /** Satisfied */
            satisfied: number | null;
        };
        /**
         * SavedViewView
         * @description `mine`: the reader made it, so he may change it.
         */
        SavedViewView: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Version */
            version: number;
            /** Noun */
            noun: string;
            /** Name */
            name: string;
            /** Search */
            search: {
                [key: string]: unknown;
            };
            /** Hidden */
            hidden: string[] | null;
            /** Shared */
            shared: boolean;
            /** Owner */
            owner: string;
            /** Mine */
            mine: boolean;
        };
        /** SavedViewWrite */
        SavedViewWrite: {
            /**
             * Noun
             * @enum {string}
             */
            noun: "customers" | "tickets" | "orders" | "callbacks" | "opportunities" | "appointments" | "interactions";
            /** Name */
            name: string;
            /**
             * Search
             * @default {}
             */
            search?: {
                [key: string]: string | number | string[];
            };
            /** Hidden */
            hidden?: string[] | null;
            /**
             * Shared
             * @default false
             */
            shared?: boolean;
        };
        /** ScriptView */
        ScriptView: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Version */
            version: number;
            /** Name */
            name: string;
            label: components["schemas"]["Label"];
            /** Start */
            start: string;
            /** Steps */
            steps: {
                [key: string]: components["schemas"]["Step"];
            };
            /** Active */
            active: boolean;
        };
        /** ScriptWrite */
        ScriptWrite: {
            /** Name */
            name: string;
            /**
             * @default {
             *       "zh": "",
             *       "en": ""
             *     }
             */
            label?: components["schemas"]["Label"];
            /** Start */
            start: string;
            /** Steps */
            steps: {
                [key: string]: components["schemas"]["Step"];
            };
            /**
             * Active
             * @default true
             */
            active?: boolean;
        };
        /** ScriptWriteChange */
        ScriptWriteChange: {
            /** Name */
            name?: string;
            label?: components["schemas"]["Label"];
            /** Start */
            start?: string;
            /** Steps */
            steps?: {
                [key: string]: components["schemas"]["Step"];
            };
            /** Active */
            active?: boolean;
            /** Version */
            version?: number | null;
        };
        /**
         * SelfService
         * @description Of the ended `calls` of a number `people` came to a queue or a person, and `contained` were
         *     told what they asked for (a lookup found it) and asked for nobody; the rest just left.
         */
        SelfService: {
            /** Number */
            number: string;
            /** Calls */
            calls: number;
            /** People */
            people: number;
            /** Contained */
            contained: number;
        };
        /**
         * SentMessage
         * @description `told`: how many it was for; `unread`: the names of those who have not read it.
         */
        SentMessage: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** By */
            by: string;
            /** Team */
            team: string | null;
            /** To */
            to: string | null;
            /** Text */
            text: string;
            /** Told */
            told: number;
            /** Unread */
            unread: string[];
        };
        /**
         * ShareView
         * @description `path`: the link, after the address of the house; None when it does not count any more.
         */
        ShareView: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Reason */
            reason: string;
            /** By Name */
            by_name: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            /** Revoked At */
            revoked_at: string | null;
            /** Plays */
            plays: number;
            /** Path */
            path?: string | null;
        };
        /**
         * ShareWrite
         * @description How long, and why somebody outside is to hear it.
         */
        ShareWrite: {
            /**
             * Hours
             * @default 72
             */
            hours?: number;
            /** Reason */
            reason: string;
        };
        /** Sharing */
        Sharing: {
            /** Shared */
            shared: boolean;
        };
        /**
         * SkillStepData
         * @description From `after` seconds of waiting on an agent needs these levels; none: anybody will do.
         */
        SkillStepData: {
            /**
             * After
             * @default 0
             */
            after?: number;
            /**
             * Skills
             * @default {}
             */
            skills?: {
                [key: string]: number;
            };
        };
        /** SkillView */
        SkillView: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Version */
            version: number;
            /** Name */
            name: string;
            label: components["schemas"]["Label"];
        };
        /** SkillWrite */
        SkillWrite: {
            /** Name */
            name: string;
            /**
             * @default {
             *       "zh": "",
             *       "en": ""
             *     }
             */
            label?: components["schemas"]["Label"];
        };
        /** SkillWriteChange */
        SkillWriteChange: {
            /** Name */
            name?: string;
            label?: components["schemas"]["Label"];
            /** Version */
            version?: number | null;
        };
        /** Slot */
        Slot: {
            /**
             * Starts At
             * Format: date-time
             */
            starts_at: string;
            /**
             * Ends At
             * Format: date-time
             */
            ends_at: string;
        };
        /**
         * StageMove
         * @description `why` is asked when it is lost.
         */
        StageMove: {
            /** To */
            to: string;
            /**
             * Why
             * @default
             */
            why?: string;
        };
        /**
         * StartWrite
         * @description `dry`: counted and judged, nothing written.
         */
        StartWrite: {
            /**
             * Dry
             * @default false
             */
            dry?: boolean;
        };
        /**
         * State
         * @description `text`: what the customer is texted when it is reached, `{{number}}` filled in (of a ticket
         *     `{{subject}}`, too).
         */
        State: {
            /** Code */
            code: string;
            /**
             * @default {
             *       "zh": "",
             *       "en": ""
             *     }
             */
            label?: components["schemas"]["Label"];
            /**
             * Phase
             * @default open
             * @enum {string}
             */
            phase?: "open" | "waiting" | "confirming" | "done" | "dropped";
            /**
             * @default {
             *       "zh": "",
             *       "en": ""
             *     }
             */
            text?: components["schemas"]["Label"];
        };
        /**
         * Step
         * @description `text` with merge fields such as `{{customer.name}}`. Without answers to choose from, the
         *     answer is free text and leads to `next`.
         */
        Step: {
            /** Text */
            text: {
                [key: string]: string;
            };
            /**
             * Answers
             * @default []
             */
            answers?: components["schemas"]["Answer"][];
            /** Next */
            next?: string | null;
        };
        /**
         * StepData
         * @description `press` needs digits, `wait` seconds, `ready` and `offline` an agent's username.
         */
        StepData: {
            /**
             * Do
             * @enum {string}
             */
            do: "press" | "wait" | "listen" | "hang_up" | "ready" | "offline" | "answer";
            /**
             * Digits
             * @default
             */
            digits?: string;
            /**
             * Seconds
             * @default 0
             */
            seconds?: number;
            /**
             * Agent
             * @default
             */
            agent?: string;
        };
        /** Supervision */
        Supervision: {
            /**
             * Mode
             * @enum {string}
             */
            mode: "listen" | "whisper" | "barge" | "take_over";
        };
        /** SurveyAnswer */
        SurveyAnswer: {
            /** Score */
            score: number;
            /**
             * Comment
             * @default
             */
            comment?: string;
        };
        /**
         * SurveyLink
         * @description `texted`: the message is on its way; a customer without a mobile number gets none.
         */
        SurveyLink: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Version */
            version: number;
            /** Medium */
            medium: string;
            /** Interaction Id */
            interaction_id: string | null;
            /** Customer Id */
            customer_id: string | null;
            /** Agent Id */
            agent_id: string | null;
            /** Queue Id */
            queue_id: string | null;
            /** Ticket Id */
            ticket_id: string | null;
            /**
             * Asked At
             * Format: date-time
             */
            asked_at: string;
            /** Expires At */
            expires_at: string | null;
            /** Answered At */
            answered_at: string | null;
            /** Score */
            score: number | null;
            /** Comment */
            comment: string;
            /** Token */
            token: string;
            /** Address */
            address: string;
            /** Texted */
            texted: boolean;
        };
        /**
         * SurveyQuestion
         * @description What the one who holds the link may know.
         */
        SurveyQuestion: {
            /**
             * State
             * @enum {string}
             */
            state: "open" | "answered" | "expired";
        };
        /**
         * SurveyView
         * @description `token` is part of the link and shown to who asked only.
         */
        SurveyView: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Version */
            version: number;
            /** Medium */
            medium: string;
            /** Interaction Id */
            interaction_id: string | null;
            /** Customer Id */
            customer_id: string | null;
            /** Agent Id */
            agent_id: string | null;
            /** Queue Id */
            queue_id: string | null;
            /** Ticket Id */
            ticket_id: string | null;
            /**
             * Asked At
             * Format: date-time
             */
            asked_at: string;
            /** Expires At */
            expires_at: string | null;
            /** Answered At */
            answered_at: string | null;
            /** Score */
            score: number | null;
            /** Comment */
            comment: string;
        };
        /**
         * SurveyWrite
         * @description Of an interaction or a ticket; who was served and by whom follows from it. `text`: the
         *     customer gets the link by a short message.
         */
        SurveyWrite: {
            /** Interaction Id */
            interaction_id?: string | null;
            /** Ticket Id */
            ticket_id?: string | null;
            /**
             * Text
             * @default false
             */
            text?: boolean;
        };
        /**
         * Target
         * @description Minutes of open time; without a calendar the clock never stops.
         */
        Target: {
            /** Respond */
            respond?: number | null;
            /** Resolve */
            resolve?: number | null;
        };
        /** TeamView */
        TeamView: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Version */
            version: number;
            /** Name */
            name: string;
        };
        /** TeamWrite */
        TeamWrite: {
            /** Name */
            name: string;
        };
        /** TeamWriteChange */
        TeamWriteChange: {
            /** Name */
            name?: string;
            /** Version */
            version?: number | null;
        };
        /**
         * TestRun
         * @description `tests`: names of files, left out: all of them. `text`: stories that are not kept (yet).
         *     With `flow` and `draft` the draft runs in place of what is published.
         */
        TestRun: {
            /** Tests */
            tests?: string[] | null;
            /** Text */
            text?: string | null;
            /** Flow */
            flow?: string | null;
            draft?: components["schemas"]["FlowData"] | null;
        };
        /**
         * ThemeCount
         * @description `owner`: to whom what is said about it is reported; null: to nobody.
         */
        ThemeCount: {
            /** Type */
            type: string;
            /** Theme */
            theme: string;
            /** Count */
            count: number;
            /** Open */
            open: number;
            owner: components["schemas"]["linedesk__crm__cases__people__Person"] | null;
        };
        /** ThemeView */
        ThemeView: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Version */
            version: number;
            /** Name */
            name: string;
            /**
             * Owner Id
             * Format: uuid
             */
            owner_id: string;
        };
        /** ThemeWrite */
        ThemeWrite: {
            /** Name */
            name: string;
            /**
             * Owner Id
             * Format: uuid
             */
            owner_id: string;
        };
        /** ThemeWriteChange */
        ThemeWriteChange: {
            /** Name */
            name?: string;
            /**
             * Owner Id
             * Format: uuid
             */
            owner_id?: string;
            /** Version */
            version?: number | null;
        };
        /**
         * TicketAssignment
         * @description `owner_id`: who answers for it; `team_id`: the department that works on it (null: none).
         */
        TicketAssignment: {
            /** Owner Id */
            owner_id?: string | null;
            /** Team Id */
            team_id?: string | null;
            /**
             * Note
             * @default
             */
            note?: string;
        };
        /**
         * TicketBulk
         * @description `ids`, or without them all that the list shows by `filters` (with `q`, as in its address).
         *     What is left out stays; `team_id` null: no department's. `to`: those that have this way.
         */
        TicketBulk: {
            /**
             * Ids
             * @default []
             */
            ids?: string[];
            /** Filters */
            filters?: {
                [key: string]: unknown;
            } | null;
            /** Owner Id */
            owner_id?: string | null;
            /** Team Id */
            team_id?: string | null;
            /** Priority */
            priority?: ("low" | "normal" | "high" | "urgent") | null;
            /** To */
            to?: string | null;
            /**
             * Dry
             * @default false
             */
            dry?: boolean;
        };
        /**
         * TicketChange
         * @description What is left out stays. `version`: the one that was read.
         */
        TicketChange: {
            /**
             * Subject
             * @default
             */
            subject?: string;
            /**
             * Description
             * @default
             */
            description?: string;
            /**
             * Theme
             * @default
             */
            theme?: string;
            /**
             * Priority
             * @default normal
             * @enum {string}
             */
            priority?: "low" | "normal" | "high" | "urgent";
            /** Customer Id */
            customer_id?: string | null;
            /**
             * Custom
             * @default {}
             */
            custom?: {
                [key: string]: unknown;
            };
            /** Version */
            version?: number | null;
        };
        /** TicketDetail */
        TicketDetail: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Number */
            number: number;
            type: components["schemas"]["TypeShown"];
            /** State */
            state: string;
            state_label: components["schemas"]["Label"];
            /** Phase */
            phase: string;
            /** Ways */
            ways: string[];
            /** Subject */
            subject: string;
            /** Description */
            description: string;
            /** Theme */
            theme: string;
            /** Priority */
            priority: string;
            customer: components["schemas"]["CustomerBrief"] | null;
            /** Interaction Id */
            interaction_id: string | null;
            /** Order Id */
            order_id: string | null;
            owner: components["schemas"]["linedesk__crm__cases__people__Person"];
            team: components["schemas"]["Department"] | null;
            /**
             * Opened At
             * Format: date-time
             */
            opened_at: string;
            /** Responded At */
            responded_at: string | null;
            /** Closed At */
            closed_at: string | null;
            /** Respond By */
            respond_by: string | null;
            /** Resolve By */
            resolve_by: string | null;
            /** Paused */
            paused: boolean;
            /** Overdue */
            overdue: boolean;
            /** Escalated */
            escalated: number;
            /** Duplicate Of */
            duplicate_of: string | null;
            /** Custom */
            custom: {
                [key: string]: unknown;
            };
            /** Names */
            names: {
                [key: string]: string;
            };
            /** Version */
            version: number;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Comments */
            comments: components["schemas"]["CommentView"][];
            /** Events */
            events: components["schemas"]["EventView"][];
            /** Watchers */
            watchers: components["schemas"]["linedesk__crm__cases__people__Person"][];
            /** Attachments */
            attachments: components["schemas"]["AttachmentView"][];
        };
        /** TicketMove */
        TicketMove: {
            /** To */
            to: string;
            /**
             * Note
             * @default
             */
            note?: string;
            /** Version */
            version?: number | null;
        };
        /**
         * TicketView
         * @description `paused`: the clocks stand; `overdue`: a target was missed; `ways`: the legal next states.
         */
        TicketView: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Number */
            number: number;
            type: components["schemas"]["TypeShown"];
            /** State */
            state: string;
            state_label: components["schemas"]["Label"];
            /** Phase */
            phase: string;
            /** Ways */
            ways: string[];
            /** Subject */
            subject: string;
            /** Description */
            description: string;
            /** Theme */
            theme: string;
            /** Priority */
            priority: string;
            customer: components["schemas"]["CustomerBrief"] | null;
            /** Interaction Id */
            interaction_id: string | null;
            /** Order Id */
            order_id: string | null;
            owner: components["schemas"]["linedesk__crm__cases__people__Person"];
            team: components["schemas"]["Department"] | null;
            /**
             * Opened At
             * Format: date-time
             */
            opened_at: string;
            /** Responded At */
            responded_at: string | null;
            /** Closed At */
            closed_at: string | null;
            /** Respond By */
            respond_by: string | null;
            /** Resolve By */
            resolve_by: string | null;
            /** Paused */
            paused: boolean;
            /** Overdue */
            overdue: boolean;
            /** Escalated */
            escalated: number;
            /** Duplicate Of */
            duplicate_of: string | null;
            /** Custom */
            custom: {
                [key: string]: unknown;
            };
            /** Names */
            names: {
                [key: string]: string;
            };
            /** Version */
            version: number;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
        };
        /**
         * TicketWrite
         * @description `type` by code; without an owner it is the one who opens it. `custom`: as the form
         *     `ticket_<type>` or `ticket` defines.
         */
        TicketWrite: {
            /** Type */
            type: string;
            /** Subject */
            subject: string;
            /**
             * Description
             * @default
             */
            description?: string;
            /**
             * Theme
             * @default
             */
            theme?: string;
            /**
             * Priority
             * @default normal
             * @enum {string}
             */
            priority?: "low" | "normal" | "high" | "urgent";
            /** Customer Id */
            customer_id?: string | null;
            /** Interaction Id */
            interaction_id?: string | null;
            /** Order Id */
            order_id?: string | null;
            /** Owner Id */
            owner_id?: string | null;
            /** Team Id */
            team_id?: string | null;
            /**
             * Custom
             * @default {}
             */
            custom?: {
                [key: string]: unknown;
            };
        };
        /**
         * TimelineItem
         * @description One thing that happened with a customer; `seconds` of talk. `agent`: who answers for it;
         *     `number` of a ticket, order or opportunity; `label`: its type; `extra`: its code, what the
         *     order comes to in minor units, what a text is about, or the score of a survey.
         */
        TimelineItem: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Kind */
            kind: string;
            /** At */
            at: string | null;
            /** Direction */
            direction: string | null;
            /** Outcome */
            outcome: string | null;
            /** Queue */
            queue: string | null;
            /** Agent */
            agent: string | null;
            disposition: components["schemas"]["DispositionShown"] | null;
            /** Seconds */
            seconds: number | null;
            /** Summary */
            summary: string;
            /**
             * State
             * @default
             */
            state?: string;
            /** Number */
            number?: number | null;
            label?: components["schemas"]["Label"] | null;
            /**
             * Extra
             * @default
             */
            extra?: string;
        };
        /** Token */
        Token: {
            /** Access Token */
            access_token: string;
            /**
             * Token Type
             * @default bearer
             */
            token_type?: string;
            /**
             * Expires In
             * @description seconds
             */
            expires_in: number;
        };
        /** Transfer */
        Transfer: {
            /** To */
            to: string;
            /**
             * Kind
             * @default blind
             * @enum {string}
             */
            kind?: "blind" | "attended";
            /**
             * Reason
             * @default
             */
            reason?: string;
        };
        /** TrialRequest */
        TrialRequest: {
            /** Number */
            number: string;
        };
        /**
         * TrialView
         * @description `verdict` as a word for programs, `label` for people; `works`: the line is fine, whatever the
         *     called phone did; `status`, `reason`: the carrier's last word on the call.
         */
        TrialView: {
            /** Trunk */
            trunk: string;
            /** Number */
            number: string;
            /**
             * Started At
             * Format: date-time
             */
            started_at: string;
            /** Verdict */
            verdict: string;
            /** Works */
            works: boolean;
            label: components["schemas"]["Label"];
            /** Status */
            status: number | null;
            /** Reason */
            reason: string;
            /** Messages */
            messages: components["schemas"]["MessageView"][];
        };
        /**
         * TrunkStatus
         * @description `state`: up, down, unknown (not asked yet). `reason`: no_answer_to_options, not_registered,
         *     or how the last calls failed; `retry_at`: until then no call takes it. `dialing`: calls that it
         *     places now. `registration`: null for a trunk that does not register.
         */
        TrunkStatus: {
            /** Name */
            name: string;
            /** State */
            state: string;
            /** Reason */
            reason: string;
            /** Since */
            since: string | null;
            /** Retry At */
            retry_at: string | null;
            /** Failures */
            failures: number;
            /** Dialing */
            dialing: number;
            registration: components["schemas"]["RegistrationView"] | null;
        };
        /** TrunkView */
        TrunkView: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Version */
            version: number;
            /** Name */
            name: string;
            /** Match */
            match: string[];
            /** Host */
            host: string | null;
            /** Outbound */
            outbound: boolean;
            /** Rank */
            rank: number;
            /** Registers */
            registers: boolean;
            /** Username */
            username: string;
        };
        /**
         * TrunkWrite
         * @description `match`: networks that may call us (`127.0.0.0/8`); `host`: where our calls go, with port.
         *
         *     `outbound`: our calls may take it; of several the lowest `rank` that is well is taken.
         *     `registers`: we sign on at the carrier with `username` and `password` (never shown again).
         */
        TrunkWrite: {
            /** Name */
            name: string;
            /**
             * Match
             * @default []
             */
            match?: string[];
            /** Host */
            host?: string | null;
            /**
             * Outbound
             * @default false
             */
            outbound?: boolean;
            /**
             * Rank
             * @default 1
             */
            rank?: number;
            /**
             * Registers
             * @default false
             */
            registers?: boolean;
            /**
             * Username
             * @default
             */
            username?: string;
            /**
             * Password
             * @default
             */
            password?: string;
        };
        /** TrunkWriteChange */
        TrunkWriteChange: {
            /** Name */
            name?: string;
            /** Match */
            match?: string[];
            /** Host */
            host?: string | null;
            /** Outbound */
            outbound?: boolean;
            /** Rank */
            rank?: number;
            /** Registers */
            registers?: boolean;
            /** Username */
            username?: string;
            /** Password */
            password?: string;
            /** Version */
            version?: number | null;
        };
        /** TypeShown */
        TypeShown: {
            /** Code */
            code: string;
            label: components["schemas"]["Label"];
        };
        /**
         * UseCount
         * @description `calls` in which something of it helped, `agents` who said so; `id` of the article.
         */
        UseCount: {
            /** Id */
            id: string | null;
            /** Key */
            key: string;
            /** Calls */
            calls: number;
            /** Agents */
            agents: number;
            /**
             * Last
             * Format: date-time
             */
            last: string;
        };
        /**
         * UseView
         * @description `action`: played, downloaded, shared, unshared, exported, held, released.
         */
        UseView: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** By Name */
            by_name: string;
            /** Action */
            action: string;
        };
        /** UseWrite */
        UseWrite: {
            /**
             * Interaction Id
             * Format: uuid
             */
            interaction_id: string;
        };
        /** UserView */
        UserView: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Version */
            version: number;
            /** Username */
            username: string;
            /** Name */
            name: string;
            /** Roles */
            roles: string[];
            /** Language */
            language: string | null;
            /** Team Id */
            team_id: string | null;
            /** Disabled */
            disabled: boolean;
        };
        /**
         * UserWrite
         * @description A user with the role `agent` also gets an agent with a desk and a browser phone.
         *
         *     Without a `language` the browser's counts.
         */
        UserWrite: {
            /** Username */
            username: string;
            /** Name */
            name: string;
            /** Password */
            password: string;
            /** Roles */
            roles: ("admin" | "supervisor" | "analyst" | "agent")[];
            /** Language */
            language?: string | null;
            /** Team Id */
            team_id?: string | null;
            /**
             * Disabled
             * @default false
             */
            disabled?: boolean;
        };
        /** UserWriteChange */
        UserWriteChange: {
            /** Username */
            username?: string;
            /** Name */
            name?: string;
            /** Password */
            password?: string;
            /** Roles */
            roles?: ("admin" | "supervisor" | "analyst" | "agent")[];
            /** Language */
            language?: string | null;
            /** Team Id */
            team_id?: string | null;
            /** Disabled */
            disabled?: boolean;
            /** Version */
            version?: number | null;
        };
        /** ValidationError */
        ValidationError: {
            /** Location */
            loc: (string | number)[];
            /** Message */
            msg: string;
            /** Error Type */
            type: string;
            /** Input */
            input?: unknown;
            /** Context */
            ctx?: Record<string, never>;
        };
        /**
         * VerdictView
         * @description `title` is "" when the file `test` cannot be read.
         */
        VerdictView: {
            /** Test */
            test: string;
            /** Title */
            title: string;
            /** Line */
            line: number;
            problem: components["schemas"]["OtherwiseView"] | null;
        };
        /**
         * VersionWrite
         * @description What the article shall say from its next approval on. `version`: the article's when it was
         *     read; on top of an older state nothing is written.
         */
        VersionWrite: {
            /** Title */
            title: string;
            /** Body */
            body: string;
            /** Version */
            version?: number | null;
        };
        /** VoicemailChange */
        VoicemailChange: {
            /**
             * State
             * @enum {string}
             */
            state: "heard" | "done";
        };
        /**
         * VoicemailView
         * @description `audio`: available, waiting (it is being made) or failed.
         */
        VoicemailView: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Interaction Id
             * Format: uuid
             */
            interaction_id: string;
            /** Number */
            number: string;
            customer: components["schemas"]["CustomerBrief"] | null;
            /** Queue */
            queue: string | null;
            /** Seconds */
            seconds: number;
            /**
             * Left At
             * Format: date-time
             */
            left_at: string;
            /**
             * Due At
             * Format: date-time
             */
            due_at: string;
            /** State */
            state: string;
            /** Audio */
            audio: string;
            /** Ticket Id */
            ticket_id: string | null;
            /** Ticket Number */
            ticket_number: number | null;
            owner: components["schemas"]["linedesk__crm__cases__people__Person"] | null;
            /** Overdue */
            overdue: boolean;
        };
        /**
         * WaitAccuracy
         * @description Of the answered callers who had to wait more than ten seconds. `promised` and `waited`:
         *     seconds on average; `off`: how far the promise was from the wait, as a share of the wait, in the
         *     middle case; `within_half`, `within_ninety`: the share that waited no longer than each bound
         *     (0.5 and 0.9 when the model is right).
         */
        WaitAccuracy: {
            /** Queue */
            queue: string;
            label: components["schemas"]["Label"];
            /** Calls */
            calls: number;
            /** Promised */
            promised: number;
            /** Waited */
            waited: number;
            /** Off */
            off: number;
            /** Within Half */
            within_half: number;
            /** Within Ninety */
            within_ninety: number;
        };
        /**
         * WaitView
         * @description One stay in a queue. `left`: connected, abandoned, timeout, unattended, a key, or None.
         *     `overtaken`: by whom; of many the latest.
         */
        WaitView: {
            /** Queue */
            queue: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Position */
            position: number | null;
            /** Priority */
            priority: number;
            /** Left */
            left: string | null;
            /** Left At */
            left_at: string | null;
            /** Offers */
            offers: components["schemas"]["OfferView"][];
            /** Overtaken */
            overtaken: components["schemas"]["OvertakenView"][];
        };
        /**
         * WallboardView
         * @description `path`: the link, after the address of the house; told only when it is made.
         */
        WallboardView: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /** By Name */
            by_name: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Revoked At */
            revoked_at: string | null;
            /** Path */
            path?: string | null;
        };
        /** WallboardWrite */
        WallboardWrite: {
            /** Name */
            name: string;
        };
        /**
         * WebCallTicket
         * @description Good for one connection to `ws_path` and one call from `uri` to `target`, within
         *     `expires_in` seconds; with a picture when `video`.
         */
        WebCallTicket: {
            /** Ticket */
            ticket: string;
            /** Ws Path */
            ws_path: string;
            /** Uri */
            uri: string;
            /** Target */
            target: string;
            /** Expires In */
            expires_in: number;
            /** Video */
            video: boolean;
            /** Ice Servers */
            ice_servers: components["schemas"]["IceServer"][];
        };
        /**
         * WebCallWrite
         * @description The page: its address, its title, and up to ten named words that it wants to tell. `video`:
         *     the visitor offers his picture; a button without video has a call without it.
         */
        WebCallWrite: {
            /**
             * Url
             * @default
             */
            url?: string;
            /**
             * Title
             * @default
             */
            title?: string;
            /**
             * Data
             * @default {}
             */
            data?: {
                [key: string]: string;
            };
            /**
             * Video
             * @default false
             */
            video?: boolean;
        };
        /** WebSourceView */
        WebSourceView: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Version */
            version: number;
            /** Name */
            name: string;
            /** Url */
            url: string;
            /** Method */
            method: string;
            /** Header Names */
            header_names: string[];
            /** Seconds */
            seconds: number;
            /** Allow Internal */
            allow_internal: boolean;
        };
        /**
         * WebSourceWrite
         * @description The values go as the query (GET) or as a JSON object (POST). `headers`, such as a key, are
         *     never shown again. `seconds`: the longest wait. `allow_internal`: it may lie on this machine or
         *     in a private network.
         */
        WebSourceWrite: {
            /** Name */
            name: string;
            /** Url */
            url: string;
            /**
             * Method
             * @default GET
             * @enum {string}
             */
            method?: "GET" | "POST";
            /**
             * Headers
             * @default {}
             */
            headers?: {
                [key: string]: string;
            };
            /**
             * Seconds
             * @default 2
             */
            seconds?: number;
            /**
             * Allow Internal
             * @default false
             */
            allow_internal?: boolean;
        };
        /** WebSourceWriteChange */
        WebSourceWriteChange: {
            /** Name */
            name?: string;
            /** Url */
            url?: string;
            /**
             * Method
             * @enum {string}
             */
            method?: "GET" | "POST";
            /** Headers */
            headers?: {
                [key: string]: string;
            };
            /** Seconds */
            seconds?: number;
            /** Allow Internal */
            allow_internal?: boolean;
            /** Version */
            version?: number | null;
        };
        /**
         * Opening
         * @description `embedded`: our bar stands in another site's page. Its cookie is kept apart for that site,
         *     so that neither browsers that block foreign cookies nor other sites have to do with it.
         */
        linedesk__api__auth__Opening: {
            /** Username */
            username: string;
            /** Password */
            password: string;
            /**
             * Embedded
             * @default false
             */
            embedded?: boolean;
        };
        /** Person */
        linedesk__crm__cases__people__Person: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Username */
            username: string;
            /** Name */
            name: string;
        };
        /** NumberView */
        linedesk__crm__customers__schemas__NumberView: {
            /** Number */
            number: string;
            /** Label */
            label: string;
            /** Primary */
            primary: boolean;
        };
        /** Person */
        linedesk__crm__interactions__routing__Person: {
            /** Id */
            id: string;
            /** Username */
            username: string;
            /** Name */
            name: string;
        };
        /** FormView */
        linedesk__crm__interactions__schemas__FormView: {
            /** Fields */
            fields: {
                [key: string]: unknown;
            };
            /** Saved At */
            saved_at?: string | null;
        };
        /**
         * FormWrite
         * @description Everything that stands in the form now, as it was typed; nothing has to be complete.
         */
        linedesk__crm__interactions__schemas__FormWrite: {
            /** Fields */
            fields: {
                [key: string]: string | number | boolean | string[] | {
                    [key: string]: string;
                } | null;
            };
        };
        /** VersionView */
        linedesk__crm__knowledge__schemas__VersionView: {
            /** Number */
            number: number;
            /** Title */
            title: string;
            /** Body */
            body: string;
            /** State */
            state: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** By Name */
            by_name: string;
            /** Decided At */
            decided_at: string | null;
            /** Decided Name */
            decided_name: string;
            /** Remark */
            remark: string;
        };
        /**
         * ExportWrite
         * @description `filters`: those of the list, with `q` and `sort`; `columns` as they stand on the screen, or
         *     none for those that an import takes back; moments in `time_zone`.
         */
        linedesk__crm__moving__schemas__ExportWrite: {
            /**
             * Noun
             * @enum {string}
             */
            noun: "customers" | "tickets" | "orders" | "queue_report" | "self_service_report" | "wait_report" | "blocked_report";
            /**
             * Format
             * @default csv
             * @enum {string}
             */
            format?: "csv" | "xlsx";
            /**
             * Filters
             * @default {}
             */
            filters?: {
                [key: string]: unknown;
            };
            /**
             * Columns
             * @default []
             */
            columns?: components["schemas"]["ExportColumn"][];
            /**
             * Language
             * @default zh
             */
            language?: string;
            /**
             * Time Zone
             * @default Asia/Shanghai
             */
            time_zone?: string;
        };
        /** ExportWrite */
        linedesk__crm__recordings__exporting__ExportWrite: {
            /** Interaction Ids */
            interaction_ids: string[];
            /** Reason */
            reason: string;
        };
        /**
         * VersionView
         * @description `without_person`: steps of self-service that lead to no person, on purpose.
         */
        linedesk__directory__flows__schemas__VersionView: {
            /** Number */
            number: number;
            /** Definition */
            definition: {
                [key: string]: unknown;
            };
            /**
             * Published At
             * Format: date-time
             */
            published_at: string;
            /** Published By */
            published_by: string | null;
            /** Note */
            note: string;
            /** Without Person */
            readonly without_person: string[];
        };
        /** FormView */
        linedesk__directory__forms__FormView: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Version */
            version: number;
            /** Name */
            name: string;
            label: components["schemas"]["Label"];
            /** Fields */
            fields: components["schemas"]["FormField"][];
            /** Opens */
            opens: components["schemas"]["Opening-Output"][];
            /** Makes */
            makes: string[];
        };
        /** FormWrite */
        linedesk__directory__forms__FormWrite: {
            /** Name */
            name: string;
            /**
             * @default {
             *       "zh": "",
             *       "en": ""
             *     }
             */
            label?: components["schemas"]["Label"];
            /**
             * Fields
             * @default []
             */
            fields?: components["schemas"]["FormField"][];
            /**
             * Opens
             * @default []
             */
            opens?: components["schemas"]["linedesk__directory__forms__Opening"][];
            /**
             * Makes
             * @default []
             */
            makes?: string[];
        };
        /**
         * Opening
         * @description The form opens for calls of which everything stated is true: the queue's name, the number
         *     dialed, a node of the flow that was passed, the exit by which it was left (the key pressed).
         */
        linedesk__directory__forms__Opening: {
            /** Queue */
            queue?: string | null;
            /** Called */
            called?: string | null;
            /** Node */
            node?: string | null;
            /** Exit */
            exit?: string | null;
        };
        /** NumberView */
        linedesk__directory__numbers__NumberView: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Version */
            version: number;
            /** Number */
            number: string;
            /**
             * Flow Id
             * Format: uuid
             */
            flow_id: string;
            /** Label */
            label: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    alive_healthz_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: string;
                    };
                };
            };
        };
    };
    ready_readyz_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Readiness"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Readiness"];
                };
            };
        };
    };
    metrics_metrics_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    read_call_button_api_v1_web_calls__key__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallButtonShown"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    ask_for_call_api_v1_web_calls__key__post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebCallWrite"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebCallTicket"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    may_hold_the_bar_api_v1_bar_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BarAnswer"];
                };
            };
        };
    };
    issue_token_api_v1_auth_token_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["Credentials"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Token"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    open_session_api_v1_auth_session_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["linedesk__api__auth__Opening"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    close_session_api_v1_auth_session_delete: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    read_me_api_v1_me_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
        };
    };
    choose_language_api_v1_me_language_put: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Language"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_phone_api_v1_me_phone_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Phone"];
                };
            };
        };
    };
    read_live_api_v1_live_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Live"];
                };
            };
        };
    };
    set_presence_api_v1_me_presence_put: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PresenceWish"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    choose_device_api_v1_me_device_put: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeviceWish"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_directory_api_v1_directory_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Directory"];
                };
            };
        };
    };
    read_next_api_v1_queues__queue__next_get: {
        parameters: {
            query?: {
                calls?: number;
                among?: "ready" | "everybody";
            };
            header?: never;
            path: {
                queue: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listed_OfferView_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    dial_api_v1_calls_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Dial"];
            };
        };
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dialed"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    answer_api_v1_calls__call__answer_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                call: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    send_digits_api_v1_calls__call__dtmf_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                call: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Digits"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    choose_customer_api_v1_calls__call__customer_put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                call: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChosenCustomer"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    decline_api_v1_calls__call__decline_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                call: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    hangup_api_v1_calls__call__hangup_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                call: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    hold_api_v1_calls__call__hold_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                call: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    retrieve_api_v1_calls__call__retrieve_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                call: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    mute_api_v1_calls__call__mute_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                call: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    unmute_api_v1_calls__call__unmute_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                call: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    transfer_api_v1_calls__call__transfer_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                call: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Transfer"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    consult_api_v1_calls__call__consult_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                call: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Consult"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    complete_consult_api_v1_calls__call__consult_complete_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                call: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    cancel_consult_api_v1_calls__call__consult_cancel_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                call: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    confer_api_v1_calls__call__conference_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                call: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Conference"] | null;
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    leave_conference_api_v1_calls__call__conference_leave_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                call: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    mute_member_api_v1_calls__call__members__member__mute_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                call: string;
                member: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    unmute_member_api_v1_calls__call__members__member__unmute_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                call: string;
                member: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    drop_member_api_v1_calls__call__members__member__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                call: string;
                member: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    pause_recording_api_v1_calls__call__recording_pause_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                call: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Pause-Input"] | null;
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    resume_recording_api_v1_calls__call__recording_resume_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                call: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    mark_recording_api_v1_calls__call__recording_mark_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                call: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    start_recording_api_v1_calls__call__recording_start_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                call: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    stop_recording_api_v1_calls__call__recording_stop_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                call: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    ask_for_help_api_v1_calls__call__help_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                call: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Ask"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    withdraw_help_api_v1_calls__call__help_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                call: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    rejoin_api_v1_calls__call__rejoin_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                call: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    supervise_api_v1_calls__call__supervise_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                call: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Supervision"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    leave_api_v1_calls__call__supervise_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                call: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    force_hangup_api_v1_calls__call__force_hangup_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                call: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ForcedEnd"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    force_presence_api_v1_live_agents__username__presence_put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                username: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ForcedPresence"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    change_duties_api_v1_live_agents__username__patch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                username: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Duties"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    acknowledge_api_v1_alerts__alert_id__acknowledge_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                alert_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    set_disposition_api_v1_interactions__interaction__disposition_put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                interaction: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Disposition"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_trunks_api_v1_trunks_status_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listed_TrunkStatus_"];
                };
            };
        };
    };
    try_trunk_api_v1_trunks__trunk__test_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                trunk: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TrialRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrialView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_kinds_api_v1_flows_kinds_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listed_KindView_"];
                };
            };
        };
    };
    check_draft_api_v1_flows_check_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Draft"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listed_ProblemView_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_users_api_v1_users_get: {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
                sort?: string;
                q?: string;
                id?: string | null;
                username?: string | null;
                name?: string | null;
                language?: string | null;
                team_id?: string | null;
                disabled?: boolean | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listed_UserView_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    create_user_api_v1_users_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserWrite"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_user_api_v1_users__key__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    delete_user_api_v1_users__key__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    change_user_api_v1_users__key__patch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserWriteChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_teams_api_v1_teams_get: {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
                sort?: string;
                q?: string;
                id?: string | null;
                name?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listed_TeamView_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    create_team_api_v1_teams_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TeamWrite"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_team_api_v1_teams__key__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    delete_team_api_v1_teams__key__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    change_team_api_v1_teams__key__patch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TeamWriteChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_agents_api_v1_agents_get: {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
                sort?: string;
                q?: string;
                id?: string | null;
                username?: string | null;
                extension?: string | null;
                device?: string | null;
                outside_number?: string | null;
                bot?: boolean | null;
                desk_account?: string | null;
                browser_account?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listed_AgentView_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    create_agent_api_v1_agents_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgentWrite"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_agent_api_v1_agents__key__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    delete_agent_api_v1_agents__key__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    change_agent_api_v1_agents__key__patch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgentWriteChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_skills_api_v1_skills_get: {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
                sort?: string;
                q?: string;
                id?: string | null;
                name?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listed_SkillView_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    create_skill_api_v1_skills_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SkillWrite"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SkillView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_skill_api_v1_skills__key__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SkillView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    delete_skill_api_v1_skills__key__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    change_skill_api_v1_skills__key__patch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SkillWriteChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SkillView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_queues_api_v1_queues_get: {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
                sort?: string;
                q?: string;
                id?: string | null;
                name?: string | null;
                wrap_up?: string | null;
                strategy?: string | null;
                after_flow_id?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listed_QueueView_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    create_queue_api_v1_queues_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QueueWrite"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueueView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_queue_api_v1_queues__key__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueueView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    delete_queue_api_v1_queues__key__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    change_queue_api_v1_queues__key__patch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QueueWriteChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueueView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_numbers_api_v1_numbers_get: {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
                sort?: string;
                q?: string;
                id?: string | null;
                number?: string | null;
                flow_id?: string | null;
                label?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listed_NumberView_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    create_number_api_v1_numbers_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NumberWrite"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["linedesk__directory__numbers__NumberView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_number_api_v1_numbers__key__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["linedesk__directory__numbers__NumberView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    delete_number_api_v1_numbers__key__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    change_number_api_v1_numbers__key__patch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NumberWriteChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["linedesk__directory__numbers__NumberView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_flows_api_v1_flows_get: {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
                sort?: string;
                q?: string;
                id?: string | null;
                name?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listed_FlowView_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    create_flow_api_v1_flows_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FlowWrite"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlowView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_flow_api_v1_flows__key__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlowView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    delete_flow_api_v1_flows__key__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    change_flow_api_v1_flows__key__patch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FlowWriteChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlowView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_prompts_api_v1_prompts_get: {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
                sort?: string;
                q?: string;
                id?: string | null;
                name?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listed_PromptView_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    create_prompt_api_v1_prompts_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PromptWrite"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromptView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_prompt_api_v1_prompts__key__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromptView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    delete_prompt_api_v1_prompts__key__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    change_prompt_api_v1_prompts__key__patch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PromptWriteChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromptView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_calendars_api_v1_calendars_get: {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
                sort?: string;
                q?: string;
                id?: string | null;
                name?: string | null;
                time_zone?: string | null;
                country?: string | null;
                switch?: string | null;
                switch_label?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listed_CalendarView_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    create_calendar_api_v1_calendars_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CalendarWrite"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_calendar_api_v1_calendars__key__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    delete_calendar_api_v1_calendars__key__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    change_calendar_api_v1_calendars__key__patch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CalendarWriteChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_trunks_api_v1_trunks_get: {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
                sort?: string;
                q?: string;
                id?: string | null;
                name?: string | null;
                host?: string | null;
                outbound?: boolean | null;
                registers?: boolean | null;
                username?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listed_TrunkView_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    create_trunk_api_v1_trunks_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TrunkWrite"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrunkView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_trunk_api_v1_trunks__key__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrunkView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    delete_trunk_api_v1_trunks__key__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    change_trunk_api_v1_trunks__key__patch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TrunkWriteChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrunkView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_sources_api_v1_sources_get: {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
                sort?: string;
                q?: string;
                id?: string | null;
                name?: string | null;
                url?: string | null;
                method?: string | null;
                allow_internal?: boolean | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listed_WebSourceView_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    create_source_api_v1_sources_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebSourceWrite"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebSourceView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_source_api_v1_sources__key__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebSourceView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    delete_source_api_v1_sources__key__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    change_source_api_v1_sources__key__patch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebSourceWriteChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebSourceView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_blocklist_api_v1_blocklist_get: {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
                sort?: string;
                q?: string;
                id?: string | null;
                number?: string | null;
                reason?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listed_BlockView_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    create_block_api_v1_blocklist_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BlockWrite"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlockView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_block_api_v1_blocklist__key__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlockView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    delete_block_api_v1_blocklist__key__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    change_block_api_v1_blocklist__key__patch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BlockWriteChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlockView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_reasons_api_v1_reasons_get: {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
                sort?: string;
                q?: string;
                id?: string | null;
                code?: string | null;
                active?: boolean | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listed_ReasonView_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    create_reason_api_v1_reasons_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonWrite"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReasonView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_reason_api_v1_reasons__key__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReasonView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    delete_reason_api_v1_reasons__key__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    change_reason_api_v1_reasons__key__patch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonWriteChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReasonView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_dispositions_api_v1_dispositions_get: {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
                sort?: string;
                q?: string;
                id?: string | null;
                code?: string | null;
                active?: boolean | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listed_DispositionView_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    create_disposition_api_v1_dispositions_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DispositionWrite"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DispositionView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_disposition_api_v1_dispositions__key__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DispositionView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    delete_disposition_api_v1_dispositions__key__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    change_disposition_api_v1_dispositions__key__patch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DispositionWriteChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DispositionView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_forms_api_v1_forms_get: {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
                sort?: string;
                q?: string;
                id?: string | null;
                name?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listed_FormView_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    create_form_api_v1_forms_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["linedesk__directory__forms__FormWrite"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["linedesk__directory__forms__FormView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_form_api_v1_forms__key__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["linedesk__directory__forms__FormView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    delete_form_api_v1_forms__key__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    change_form_api_v1_forms__key__patch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FormWriteChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["linedesk__directory__forms__FormView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_flow_tests_api_v1_flow_tests_get: {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
                sort?: string;
                q?: string;
                id?: string | null;
                name?: string | null;
                text?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listed_FlowTestView_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    create_flow_test_api_v1_flow_tests_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FlowTestWrite"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlowTestView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_flow_test_api_v1_flow_tests__key__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlowTestView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    delete_flow_test_api_v1_flow_tests__key__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    change_flow_test_api_v1_flow_tests__key__patch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FlowTestWriteChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlowTestView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_recording_rules_api_v1_recording_rules_get: {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
                sort?: string;
                q?: string;
                id?: string | null;
                direction?: string | null;
                mode?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listed_RecordingRuleView_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    create_recording_rule_api_v1_recording_rules_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordingRuleWrite"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordingRuleView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_recording_rule_api_v1_recording_rules__key__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordingRuleView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    delete_recording_rule_api_v1_recording_rules__key__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    change_recording_rule_api_v1_recording_rules__key__patch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordingRuleWriteChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordingRuleView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_alert_rules_api_v1_alert_rules_get: {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
                sort?: string;
                q?: string;
                id?: string | null;
                kind?: string | null;
                active?: boolean | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listed_AlertRuleView_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    create_alert_rule_api_v1_alert_rules_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AlertRuleWrite"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertRuleView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_alert_rule_api_v1_alert_rules__key__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertRuleView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    delete_alert_rule_api_v1_alert_rules__key__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    change_alert_rule_api_v1_alert_rules__key__patch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AlertRuleWriteChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertRuleView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_call_buttons_api_v1_call_buttons_get: {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
                sort?: string;
                q?: string;
                id?: string | null;
                name?: string | null;
                number_id?: string | null;
                calendar_id?: string | null;
                language?: string | null;
                video?: boolean | null;
                active?: boolean | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listed_CallButtonView_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    create_call_button_api_v1_call_buttons_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CallButtonWrite"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallButtonView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_call_button_api_v1_call_buttons__key__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallButtonView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    delete_call_button_api_v1_call_buttons__key__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    change_call_button_api_v1_call_buttons__key__patch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CallButtonWriteChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallButtonView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_problems_api_v1_flows__flow_id__problems_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                flow_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problems"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    publish_flow_api_v1_flows__flow_id__publish_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                flow_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Publishing"] | null;
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["linedesk__directory__flows__schemas__VersionView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    roll_back_flow_api_v1_flows__flow_id__roll_back_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                flow_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RollBack"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["linedesk__directory__flows__schemas__VersionView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_differences_api_v1_flows__flow_id__differences_get: {
        parameters: {
            query?: {
                /** @description The number of a version */
                of?: number | null;
                /** @description The number of a version */
                to?: number | null;
            };
            header?: never;
            path: {
                flow_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listed_Change_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_versions_api_v1_flows__flow_id__versions_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                flow_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listed_VersionView_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_sound_api_v1_prompts__prompt_id__sound_get: {
        parameters: {
            query?: {
                language?: string;
            };
            header?: never;
            path: {
                prompt_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_opening_api_v1_calendars__calendar_id__opening_get: {
        parameters: {
            query: {
                /** @description Wall clock of the calendar's zone, or with an offset */
                when: string;
            };
            header?: never;
            path: {
                calendar_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpeningView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_audit_api_v1_audit_get: {
        parameters: {
            query?: {
                noun?: string;
                by?: string;
                limit?: number;
                offset?: number;
                sort?: string;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listed_AuditView_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_house_api_v1_house_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HouseView"];
                };
            };
        };
    };
    change_house_api_v1_house_patch: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HouseChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HouseView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_wallboards_api_v1_wallboards_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listed_WallboardView_"];
                };
            };
        };
    };
    make_wallboard_api_v1_wallboards_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WallboardWrite"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WallboardView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    revoke_wallboard_api_v1_wallboards__wallboard_id__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                wallboard_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_messages_api_v1_team_messages_get: {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
                sort?: string;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listed_SentMessage_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    write_message_api_v1_team_messages_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MessageWrite"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SentMessage"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_mine_api_v1_team_messages_mine_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listed_SentMessage_"];
                };
            };
        };
    };
    list_unread_api_v1_team_messages_unread_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listed_Message_"];
                };
            };
        };
    };
    read_message_api_v1_team_messages__message_id__read_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                message_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_views_api_v1_saved_views_get: {
        parameters: {
            query: {
                noun: "customers" | "tickets" | "orders" | "callbacks" | "opportunities" | "appointments" | "interactions";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listed_SavedViewView_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    keep_view_api_v1_saved_views_put: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SavedViewWrite"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedViewView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    delete_view_api_v1_saved_views__view_id__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                view_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    share_view_api_v1_saved_views__view_id__patch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                view_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Sharing"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedViewView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    simulate_api_v1_flows__flow_id__simulate_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                flow_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Play"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlayedView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    run_tests_api_v1_flow_tests_run_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TestRun"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listed_VerdictView_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_case_types_api_v1_case_types_get: {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
                sort?: string;
                q?: string;
                id?: string | null;
                noun?: string | null;
                code?: string | null;
                active?: boolean | null;
                calendar_id?: string | null;
                team_id?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listed_CaseTypeView_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    create_case_type_api_v1_case_types_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseTypeWrite"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseTypeView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_case_type_api_v1_case_types__key__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseTypeView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    delete_case_type_api_v1_case_types__key__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    change_case_type_api_v1_case_types__key__patch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseTypeWriteChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseTypeView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_absences_api_v1_absences_get: {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
                sort?: string;
                q?: string;
                id?: string | null;
                user_id?: string | null;
                deputy_id?: string | null;
                reason?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listed_AbsenceView_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    create_absence_api_v1_absences_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AbsenceWrite"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AbsenceView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_absence_api_v1_absences__key__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AbsenceView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    delete_absence_api_v1_absences__key__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    change_absence_api_v1_absences__key__patch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AbsenceWriteChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AbsenceView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_products_api_v1_products_get: {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
                sort?: string;
                q?: string;
                id?: string | null;
                code?: string | null;
                name?: string | null;
                category?: string | null;
                description?: string | null;
                unit?: string | null;
                active?: boolean | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listed_ProductView_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    create_product_api_v1_products_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProductWrite"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_product_api_v1_products__key__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    delete_product_api_v1_products__key__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    change_product_api_v1_products__key__patch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProductWriteChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_resources_api_v1_resources_get: {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
                sort?: string;
                q?: string;
                id?: string | null;
                name?: string | null;
                calendar_id?: string | null;
                active?: boolean | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listed_ResourceView_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    create_resource_api_v1_resources_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResourceWrite"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_resource_api_v1_resources__key__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    delete_resource_api_v1_resources__key__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    change_resource_api_v1_resources__key__patch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResourceWriteChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_scripts_api_v1_scripts_get: {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
                sort?: string;
                q?: string;
                id?: string | null;
                name?: string | null;
                start?: string | null;
                active?: boolean | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listed_ScriptView_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    create_script_api_v1_scripts_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScriptWrite"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScriptView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_script_api_v1_scripts__key__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScriptView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    delete_script_api_v1_scripts__key__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    change_script_api_v1_scripts__key__patch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScriptWriteChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScriptView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_recording_policies_api_v1_recording_policies_get: {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
                sort?: string;
                q?: string;
                id?: string | null;
                vip?: boolean | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listed_RecordingPolicyView_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    create_recording_policy_api_v1_recording_policies_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordingPolicyWrite"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordingPolicyView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_recording_policy_api_v1_recording_policies__key__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordingPolicyView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    delete_recording_policy_api_v1_recording_policies__key__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    change_recording_policy_api_v1_recording_policies__key__patch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordingPolicyWriteChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordingPolicyView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_themes_api_v1_themes_get: {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
                sort?: string;
                q?: string;
                id?: string | null;
                name?: string | null;
                owner_id?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listed_ThemeView_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    create_theme_api_v1_themes_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ThemeWrite"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThemeView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_theme_api_v1_themes__key__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThemeView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    delete_theme_api_v1_themes__key__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    change_theme_api_v1_themes__key__patch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ThemeWriteChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThemeView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_customers_api_v1_customers_get: {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
                sort?: string;
                q?: string;
                category?: string;
                tag?: string;
                owner?: string;
                vip?: boolean | null;
                own?: string[] | null;
                from?: string | null;
                to?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listed_CustomerView_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    create_customer_api_v1_customers_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerWrite"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    lookup_api_v1_customers_lookup_get: {
        parameters: {
            query: {
                phone: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listed_CustomerView_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    change_many_api_v1_customers_bulk_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkWrite"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkDone"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    undo_many_api_v1_customers_bulk__bulk_id__undo_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bulk_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkUndone"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_customer_api_v1_customers__customer_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    delete_customer_api_v1_customers__customer_id__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    change_customer_api_v1_customers__customer_id__patch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_timeline_api_v1_customers__customer_id__timeline_get: {
        parameters: {
            query?: {
                kind?: string[] | null;
                limit?: number;
                offset?: number;
                sort?: string;
                q?: string;
            };
            header?: never;
            path: {
                customer_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listed_TimelineItem_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_interactions_api_v1_interactions_get: {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
                sort?: string;
                q?: string;
                queue?: string;
                agent?: string;
                direction?: string;
                outcome?: string;
                disposition?: string;
                recording?: string;
                customer_id?: string | null;
                from?: string | null;
                to?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listed_InteractionView_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_interaction_api_v1_interactions__interaction_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                interaction_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InteractionDetail"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_facts_api_v1_interactions__interaction_id__timeline_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                interaction_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listed_FactView_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_routing_api_v1_interactions__interaction_id__routing_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                interaction_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoutingView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_form_api_v1_interactions__interaction_id__form_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                interaction_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["linedesk__crm__interactions__schemas__FormView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    save_form_api_v1_interactions__interaction_id__form_put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                interaction_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["linedesk__crm__interactions__schemas__FormWrite"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["linedesk__crm__interactions__schemas__FormView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    assign_customer_api_v1_interactions__interaction_id__customer_put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                interaction_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerChoice"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InteractionDetail"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_private_api_v1_private_calls_get: {
        parameters: {
            query?: {
                from?: string | null;
                limit?: number;
                offset?: number;
                sort?: string;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listed_PrivateNumber_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_coverage_api_v1_recordings_coverage_get: {
        parameters: {
            query?: {
                from?: string | null;
                to?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Coverage"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    play_api_v1_interactions__interaction_id__recording_get: {
        parameters: {
            query?: {
                download?: boolean;
            };
            header?: never;
            path: {
                interaction_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_peaks_api_v1_interactions__interaction_id__recording_peaks_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                interaction_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Peaks"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_marks_api_v1_interactions__interaction_id__marks_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                interaction_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listed_MarkView_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    add_mark_api_v1_interactions__interaction_id__marks_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                interaction_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarkWrite"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarkView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    drop_mark_api_v1_interactions__interaction_id__marks__mark_id__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                interaction_id: string;
                mark_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_hold_api_v1_interactions__interaction_id__recording_hold_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                interaction_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HoldView"] | null;
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    hold_api_v1_interactions__interaction_id__recording_hold_put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                interaction_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HoldWrite"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HoldView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    lift_api_v1_interactions__interaction_id__recording_hold_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                interaction_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_shares_api_v1_interactions__interaction_id__recording_shares_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                interaction_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listed_ShareView_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    share_api_v1_interactions__interaction_id__recording_shares_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                interaction_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShareWrite"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShareView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    revoke_api_v1_recording_shares__share_id__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                share_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    play_shared_api_v1_shared_recordings__token__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    export_api_v1_recordings_exports_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["linedesk__crm__recordings__exporting__ExportWrite"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_keeping_api_v1_recordings_keeping_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeepingView"];
                };
            };
        };
    };
    check_chain_api_v1_recordings_chain_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChainCheck"];
                };
            };
        };
    };
    rotate_api_v1_recordings_keys_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    list_uses_api_v1_interactions__interaction_id__recording_uses_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                interaction_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listed_UseView_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_missed_callers_api_v1_missed_callers_get: {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
                sort?: string;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listed_MissedCaller_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_voicemails_api_v1_voicemails_get: {
        parameters: {
            query?: {
                state?: string;
                limit?: number;
                offset?: number;
                sort?: string;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listed_VoicemailView_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    change_voicemail_api_v1_voicemails__voicemail_id__patch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                voicemail_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VoicemailChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VoicemailView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    play_voicemail_api_v1_voicemails__voicemail_id__audio_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                voicemail_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_wait_accuracy_api_v1_reports_wait_estimates_get: {
        parameters: {
            query?: {
                from?: string | null;
                to?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listed_WaitAccuracy_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_blocked_callers_api_v1_reports_blocked_callers_get: {
        parameters: {
            query?: {
                from?: string | null;
                to?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listed_BlockedCaller_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_queues_api_v1_reports_queues_get: {
        parameters: {
            query?: {
                from?: string | null;
                to?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listed_QueueFigures_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_load_api_v1_reports_load_get: {
        parameters: {
            query?: {
                step?: "hour" | "day";
                zone?: string;
                /** @description its name; none: all */
                queue?: string | null;
                from?: string | null;
                to?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listed_Load_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_self_service_api_v1_reports_self_service_get: {
        parameters: {
            query?: {
                from?: string | null;
                to?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listed_SelfService_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_tickets_api_v1_tickets_get: {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
                sort?: string;
                q?: string;
                type?: string;
                state?: string;
                phase?: string;
                priority?: string;
                theme?: string;
                owner?: string;
                team?: string;
                watcher?: string;
                customer_id?: string | null;
                interaction_id?: string | null;
                open?: boolean | null;
                overdue?: boolean | null;
                own?: string[] | null;
                from?: string | null;
                to?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listed_TicketView_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    open_ticket_api_v1_tickets_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TicketWrite"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketDetail"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_backlog_api_v1_tickets_backlog_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Backlog"];
                };
            };
        };
    };
    read_themes_api_v1_tickets_themes_get: {
        parameters: {
            query?: {
                from?: string | null;
                to?: string | null;
                mine?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listed_ThemeCount_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_alike_api_v1_tickets_alike_get: {
        parameters: {
            query: {
                customer_id: string;
                subject: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listed_Likeness_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    change_many_api_v1_tickets_bulk_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TicketBulk"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkDone"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    undo_many_api_v1_tickets_bulk__bulk_id__undo_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bulk_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkUndone"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_ticket_api_v1_tickets__ticket_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketDetail"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    change_ticket_api_v1_tickets__ticket_id__patch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TicketChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketDetail"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    move_ticket_api_v1_tickets__ticket_id__move_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TicketMove"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketDetail"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    assign_ticket_api_v1_tickets__ticket_id__assign_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TicketAssignment"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketDetail"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    comment_ticket_api_v1_tickets__ticket_id__comments_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommentWrite"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketDetail"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    mark_duplicate_api_v1_tickets__ticket_id__duplicate_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DuplicateWrite"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketDetail"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    watch_ticket_api_v1_tickets__ticket_id__watch_put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    unwatch_ticket_api_v1_tickets__ticket_id__watch_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_callbacks_api_v1_callbacks_get: {
        parameters: {
            query?: {
                mine?: boolean;
                limit?: number;
                offset?: number;
                sort?: string;
                q?: string;
                state?: string;
                kind?: string;
                owner?: string;
                team?: string;
                customer_id?: string | null;
                ticket_id?: string | null;
                due_before?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listed_CallbackView_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    promise_callback_api_v1_callbacks_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CallbackWrite"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallbackView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_callback_api_v1_callbacks__callback_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                callback_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallbackView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    change_callback_api_v1_callbacks__callback_id__patch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                callback_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CallbackChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallbackView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    take_callback_api_v1_callbacks__callback_id__take_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                callback_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallbackView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    finish_callback_api_v1_callbacks__callback_id__done_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                callback_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CallbackDone"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallbackView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    cancel_callback_api_v1_callbacks__callback_id__cancel_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                callback_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallbackView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_orders_api_v1_orders_get: {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
                sort?: string;
                q?: string;
                type?: string;
                state?: string;
                phase?: string;
                owner?: string;
                customer_id?: string | null;
                interaction_id?: string | null;
                product_id?: string | null;
                from?: string | null;
                to?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listed_OrderView_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    place_order_api_v1_orders_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderWrite"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderDetail"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    change_many_api_v1_orders_bulk_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderBulk"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkDone"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    undo_many_api_v1_orders_bulk__bulk_id__undo_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bulk_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkUndone"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_order_api_v1_orders__order_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderDetail"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    change_order_api_v1_orders__order_id__patch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderDetail"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    move_order_api_v1_orders__order_id__move_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderMove"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderDetail"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    cancel_order_api_v1_orders__order_id__cancel_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Cancellation"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderDetail"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    return_order_api_v1_orders__order_id__return_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderReturn"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderDetail"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_slots_api_v1_resources__resource_id__slots_get: {
        parameters: {
            query: {
                day: string;
            };
            header?: never;
            path: {
                resource_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listed_Slot_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_appointments_api_v1_appointments_get: {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
                sort?: string;
                q?: string;
                resource?: string;
                state?: string;
                customer_id?: string | null;
                from?: string | null;
                to?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listed_AppointmentView_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    book_appointment_api_v1_appointments_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppointmentWrite"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppointmentView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_appointment_api_v1_appointments__appointment_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                appointment_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppointmentView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    change_appointment_api_v1_appointments__appointment_id__patch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                appointment_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppointmentChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppointmentView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_opportunities_api_v1_opportunities_get: {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
                sort?: string;
                q?: string;
                state?: string;
                phase?: string;
                owner?: string;
                source?: string;
                customer_id?: string | null;
                from?: string | null;
                to?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listed_OpportunityView_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    open_opportunity_api_v1_opportunities_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpportunityWrite"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpportunityView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_conversion_api_v1_opportunities_conversion_get: {
        parameters: {
            query?: {
                from?: string | null;
                to?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listed_ConversionRate_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_opportunity_api_v1_opportunities__opportunity_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                opportunity_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpportunityView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    change_opportunity_api_v1_opportunities__opportunity_id__patch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                opportunity_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpportunityChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpportunityView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    move_opportunity_api_v1_opportunities__opportunity_id__move_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                opportunity_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StageMove"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpportunityView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    convert_opportunity_api_v1_opportunities__opportunity_id__convert_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                opportunity_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Conversion"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpportunityView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_notes_api_v1_customers__customer_id__notes_get: {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
                sort?: string;
                q?: string;
            };
            header?: never;
            path: {
                customer_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listed_NoteView_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    write_note_api_v1_customers__customer_id__notes_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoteWrite"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoteView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    delete_note_api_v1_customers__customer_id__notes__note_id__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer_id: string;
                note_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_merges_api_v1_customer_merges_get: {
        parameters: {
            query: {
                customer_id: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listed_MergeView_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    merge_customers_api_v1_customer_merges_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeWrite"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergeView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    preview_merge_api_v1_customer_merges_preview_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeWrite"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergePreview"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    undo_merge_api_v1_customer_merges__merge_id__undo_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merge_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergeView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    hand_over_api_v1_handovers_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Handover"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandedOver"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    record_api_v1_interactions__interaction_id__record_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                interaction_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReceptionWrite"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketDetail"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    guess_customers_api_v1_customer_guesses_get: {
        parameters: {
            query: {
                phone: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listed_CustomerView_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    this_is_him_api_v1_interactions__interaction_id__this_is_him_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                interaction_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Recognition"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InteractionDetail"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_consents_api_v1_customers__customer_id__consents_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Consents"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    record_consent_api_v1_customers__customer_id__consents_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsentWrite"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Consents"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    hand_out_api_v1_customers__customer_id__personal_data_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    erase_api_v1_customers__customer_id__erase_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ErasureWrite"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasureView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_erasures_api_v1_erasures_get: {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
                sort?: string;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listed_ErasureView_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    reveal_numbers_api_v1_reveals_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reveal"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Revealed"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_articles_api_v1_articles_get: {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
                sort?: string;
                q?: string;
                category?: string;
                language?: string;
                state?: string;
                used_in?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listed_ArticleView_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    write_article_api_v1_articles_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ArticleWrite"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticleDetail"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_categories_api_v1_articles_categories_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listed_CategoryCount_"];
                };
            };
        };
    };
    read_uses_api_v1_articles_uses_get: {
        parameters: {
            query?: {
                by?: "article" | "category" | "agent" | "queue";
                from?: string | null;
                to?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listed_UseCount_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_article_api_v1_articles__article_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                article_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticleDetail"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    change_article_api_v1_articles__article_id__patch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                article_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ArticleChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticleDetail"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    rewrite_article_api_v1_articles__article_id__draft_put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                article_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VersionWrite"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticleDetail"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    submit_article_api_v1_articles__article_id__submit_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                article_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticleDetail"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    decide_article_api_v1_articles__article_id__decide_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                article_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Decision"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticleDetail"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    use_article_api_v1_articles__article_id__use_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                article_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UseWrite"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_runs_api_v1_script_runs_get: {
        parameters: {
            query: {
                interaction_id: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listed_RunView_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    begin_run_api_v1_script_runs_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RunWrite"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    answer_step_api_v1_script_runs__run_id__answers_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                run_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerWrite"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_imports_api_v1_imports_get: {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
                sort?: string;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listed_ImportView_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    upload_api_v1_imports_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["Body_upload_api_v1_imports_post"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_import_api_v1_imports__import_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_rejects_api_v1_imports__import_id__rejects_get: {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
                sort?: string;
                q?: string;
            };
            header?: never;
            path: {
                import_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listed_RejectView_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    download_rejects_api_v1_imports__import_id__rejects_csv_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    map_columns_api_v1_imports__import_id__mapping_put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MappingWrite"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    preview_api_v1_imports__import_id__preview_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listed_RowView_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    start_api_v1_imports__import_id__start_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartWrite"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    cancel_api_v1_imports__import_id__cancel_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_exports_api_v1_exports_get: {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
                sort?: string;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listed_ExportView_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    ask_api_v1_exports_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["linedesk__crm__moving__schemas__ExportWrite"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_export_api_v1_exports__export_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                export_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    download_api_v1_exports__export_id__file_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                export_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_surveys_api_v1_surveys_get: {
        parameters: {
            query?: {
                customer_id?: string | null;
                limit?: number;
                offset?: number;
                sort?: string;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listed_SurveyView_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    ask_api_v1_surveys_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SurveyWrite"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SurveyLink"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_satisfaction_api_v1_surveys_satisfaction_get: {
        parameters: {
            query?: {
                by?: "agent" | "queue" | "customer";
                from?: string | null;
                to?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listed_Satisfaction_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_question_api_v1_surveys_answers__token__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SurveyQuestion"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    answer_api_v1_surveys_answers__token__post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SurveyAnswer"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_article_attachments_api_v1_articles__key__attachments_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listed_AttachmentView_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    add_article_attachment_api_v1_articles__key__attachments_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["Body_add_article_attachment_api_v1_articles__key__attachments_post"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_article_attachment_api_v1_articles__key__attachments__attachment_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                attachment_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    remove_article_attachment_api_v1_articles__key__attachments__attachment_id__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                attachment_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_ticket_attachments_api_v1_tickets__key__attachments_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listed_AttachmentView_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    add_ticket_attachment_api_v1_tickets__key__attachments_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["Body_add_ticket_attachment_api_v1_tickets__key__attachments_post"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_ticket_attachment_api_v1_tickets__key__attachments__attachment_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                attachment_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    remove_ticket_attachment_api_v1_tickets__key__attachments__attachment_id__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                attachment_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
}
