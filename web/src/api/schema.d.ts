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
         * @description Dial for me: my phone rings first, then the number. The answer is the new call's id.
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
         * @description Live, in wrap-up, or later; always one's own.
         */
        put: operations["set_disposition_api_v1_interactions__interaction__disposition_put"];
        post?: never;
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
         * @description Everything that happened with the customer, the newest first.
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
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
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
        };
        /**
         * AgentWrite
         * @description `username`: of a user. `skills`: name -> level. `desk_password`: made when left out.
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
            /** Desk Password */
            desk_password?: string | null;
            /** Queues */
            queues?: string[];
            /** Skills */
            skills?: {
                [key: string]: number;
            };
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
        /** BlockWrite */
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
        };
        /**
         * CalendarWrite
         * @description `hours`: weekday -> open spans; `days`: date -> its spans instead (empty: closed).
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
        };
        /** ChosenCustomer */
        ChosenCustomer: {
            /**
             * Customer Id
             * Format: uuid
             */
            customer_id: string;
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
        };
        /** Credentials */
        Credentials: {
            /** Username */
            username: string;
            /** Password */
            password: string;
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
        /** CustomerView */
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
        /** DeviceWish */
        DeviceWish: {
            /**
             * Device
             * @enum {string}
             */
            device: "browser" | "desk";
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
        /** FlowData */
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
            type?: "text" | "textarea" | "select" | "date" | "number" | "phone" | "boolean";
            /** Options */
            options?: components["schemas"]["Option"][];
            /**
             * Required
             * @default false
             */
            required?: boolean;
        };
        /** FormWriteChange */
        FormWriteChange: {
            /** Name */
            name?: string;
            label?: components["schemas"]["Label"];
            /** Fields */
            fields?: components["schemas"]["FormField"][];
        };
        /** HTTPValidationError */
        HTTPValidationError: {
            /** Detail */
            detail?: components["schemas"]["ValidationError"][];
        };
        /** InteractionDetail */
        InteractionDetail: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Medium */
            medium: string;
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
         * @description `queue`: its name; `agent`: the username. `waited`, `talked` in seconds.
         */
        InteractionView: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Medium */
            medium: string;
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
        /** Listed[AgentView] */
        Listed_AgentView_: {
            /** Items */
            items: components["schemas"]["AgentView"][];
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
        /** Listed[CalendarView] */
        Listed_CalendarView_: {
            /** Items */
            items: components["schemas"]["CalendarView"][];
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
        /** Listed[FactView] */
        Listed_FactView_: {
            /** Items */
            items: components["schemas"]["FactView"][];
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
        /** Listed[InteractionView] */
        Listed_InteractionView_: {
            /** Items */
            items: components["schemas"]["InteractionView"][];
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
        /** Listed[PromptView] */
        Listed_PromptView_: {
            /** Items */
            items: components["schemas"]["PromptView"][];
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
        /** Listed[SkillView] */
        Listed_SkillView_: {
            /** Items */
            items: components["schemas"]["SkillView"][];
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
        /** Listed[TimelineItem] */
        Listed_TimelineItem_: {
            /** Items */
            items: components["schemas"]["TimelineItem"][];
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
        /** Listed[UserView] */
        Listed_UserView_: {
            /** Items */
            items: components["schemas"]["UserView"][];
            /** Total */
            total: number;
        };
        /** Listed[VersionView] */
        Listed_VersionView_: {
            /** Items */
            items: components["schemas"]["VersionView"][];
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
        /** Me */
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
            /** Queues */
            queues: string[];
            /** Device */
            device: string | null;
        };
        /**
         * NodeData
         * @description `settings` are the node kind's; `exits`: exit -> the node it leads to.
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
                [key: string]: string;
            };
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
        /**
         * Peaks
         * @description Loudest sample of each slice, 0 to 1; first the customer, then what the customer hears.
         */
        Peaks: {
            /** Seconds */
            seconds: number;
            /** Channels */
            channels: unknown[];
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
        /** Problems */
        Problems: {
            /** Problems */
            problems: string[];
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
        };
        /**
         * QueueWrite
         * @description `members`: usernames of agents. Zero wrap-up: none. Zero `announce_every`: silent.
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
        };
        /** QueueWriteChange */
        QueueWriteChange: {
            /** Name */
            name?: string;
            label?: components["schemas"]["Label"];
            /** Offer Seconds */
            offer_seconds?: number;
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
        };
        /** ReasonWrite */
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
        };
        /**
         * RecordingShown
         * @description `state`: recording, encoding, available, failed (`why` says the reason).
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
        };
        /**
         * TimelineItem
         * @description One thing that happened with a customer; `seconds` of talk.
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
        };
        /**
         * TrunkWrite
         * @description `match`: networks that may call us (`127.0.0.0/8`); `host`: where our calls go, with port.
         *
         *     `outbound`: the line that agents' own calls take.
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
        /** VersionView */
        VersionView: {
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
                [key: string]: string | number | boolean | string[] | null;
            };
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
                "application/json": components["schemas"]["Credentials"];
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
    list_users_api_v1_users_get: {
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
    list_blocklist_api_v1_blocklist_get: {
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
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionView"];
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
    play_api_v1_interactions__interaction_id__recording_get: {
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
}
