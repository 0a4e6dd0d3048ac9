// Made by "npm run db:types" from supabase/schemas. Change those, not this.
export type Json =
  | string
  | number
  | boolean
  | null
  | { [key: string]: Json | undefined }
  | Json[]

export type Database = {
  // Allows to automatically instantiate createClient with right options
  // instead of createClient<Database, { PostgrestVersion: 'XX' }>(URL, KEY)
  __InternalSupabase: {
    PostgrestVersion: "14"
  }
  public: {
    Tables: {
      accounts: {
        Row: {
          created_at: string
          email: string
          full_name: string | null
          locale: Database["public"]["Enums"]["locale"]
          updated_at: string
          user_id: string
        }
        Insert: {
          created_at?: string
          email: string
          full_name?: string | null
          locale?: Database["public"]["Enums"]["locale"]
          updated_at?: string
          user_id: string
        }
        Update: {
          created_at?: string
          email?: string
          full_name?: string | null
          locale?: Database["public"]["Enums"]["locale"]
          updated_at?: string
          user_id?: string
        }
        Relationships: []
      }
      audit_events: {
        Row: {
          action: Database["public"]["Enums"]["audit_action"]
          actor_id: string | null
          actor_role: string
          address: string | null
          changes: NonNullable<Json>
          happened_at: string
          id: string
          record_id: string
          table_name: string
        }
        Insert: {
          action: Database["public"]["Enums"]["audit_action"]
          actor_id?: string | null
          actor_role: string
          address?: string | null
          changes?: NonNullable<Json>
          happened_at?: string
          id?: string
          record_id: string
          table_name: string
        }
        Update: {
          action?: Database["public"]["Enums"]["audit_action"]
          actor_id?: string | null
          actor_role?: string
          address?: string | null
          changes?: NonNullable<Json>
          happened_at?: string
          id?: string
          record_id?: string
          table_name?: string
        }
        Relationships: []
      }
      audit_seals: {
        Row: {
          event_id: string
          hash: string
          previous_hash: string
          seq: number
        }
        Insert: {
          event_id: string
          hash: string
          previous_hash: string
          seq: number
        }
        Update: {
          event_id?: string
          hash?: string
          previous_hash?: string
          seq?: number
        }
        Relationships: [
          {
            foreignKeyName: "audit_seals_event_id_fkey"
            columns: ["event_id"]
            referencedRelation: "audit_events"
            referencedColumns: ["id"]
          },
        ]
      }
      audit_verifications: {
        Row: {
          broken_event_id: string | null
          broken_seq: number | null
          events_checked: number
          head_hash: string | null
          id: string
          is_intact: boolean
          reason: string | null
          verified_at: string
        }
        Insert: {
          broken_event_id?: string | null
          broken_seq?: number | null
          events_checked: number
          head_hash?: string | null
          id?: string
          is_intact: boolean
          reason?: string | null
          verified_at?: string
        }
        Update: {
          broken_event_id?: string | null
          broken_seq?: number | null
          events_checked?: number
          head_hash?: string | null
          id?: string
          is_intact?: boolean
          reason?: string | null
          verified_at?: string
        }
        Relationships: []
      }
      consent_texts: {
        Row: {
          body: string
          kind: Database["public"]["Enums"]["consent_kind"]
          locale: Database["public"]["Enums"]["locale"]
          version: string
        }
        Insert: {
          body: string
          kind: Database["public"]["Enums"]["consent_kind"]
          locale: Database["public"]["Enums"]["locale"]
          version: string
        }
        Update: {
          body?: string
          kind?: Database["public"]["Enums"]["consent_kind"]
          locale?: Database["public"]["Enums"]["locale"]
          version?: string
        }
        Relationships: []
      }
      coverage_plans: {
        Row: {
          id: string
          jurisdiction: string
          name: string
          source_url: string | null
          valid_from: string
          valid_until: string | null
        }
        Insert: {
          id: string
          jurisdiction: string
          name: string
          source_url?: string | null
          valid_from: string
          valid_until?: string | null
        }
        Update: {
          id?: string
          jurisdiction?: string
          name?: string
          source_url?: string | null
          valid_from?: string
          valid_until?: string | null
        }
        Relationships: [
          {
            foreignKeyName: "coverage_plans_jurisdiction_fkey"
            columns: ["jurisdiction"]
            referencedRelation: "jurisdictions"
            referencedColumns: ["code"]
          },
        ]
      }
      credential_type_sources: {
        Row: {
          credential_type_id: string
          id: string
          is_official: boolean
          rule: string
          url: string
        }
        Insert: {
          credential_type_id: string
          id?: string
          is_official: boolean
          rule: string
          url: string
        }
        Update: {
          credential_type_id?: string
          id?: string
          is_official?: boolean
          rule?: string
          url?: string
        }
        Relationships: [
          {
            foreignKeyName: "credential_type_sources_credential_type_id_fkey"
            columns: ["credential_type_id"]
            referencedRelation: "credential_types"
            referencedColumns: ["id"]
          },
        ]
      }
      credential_type_texts: {
        Row: {
          credential_type_id: string
          how_to_get: string
          locale: Database["public"]["Enums"]["locale"]
          name: string
          what_it_is: string
        }
        Insert: {
          credential_type_id: string
          how_to_get: string
          locale: Database["public"]["Enums"]["locale"]
          name: string
          what_it_is: string
        }
        Update: {
          credential_type_id?: string
          how_to_get?: string
          locale?: Database["public"]["Enums"]["locale"]
          name?: string
          what_it_is?: string
        }
        Relationships: [
          {
            foreignKeyName: "credential_type_texts_credential_type_id_fkey"
            columns: ["credential_type_id"]
            referencedRelation: "credential_types"
            referencedColumns: ["id"]
          },
        ]
      }
      credential_types: {
        Row: {
          checked_on: string
          expiry_rule: Database["public"]["Enums"]["credential_expiry_rule"]
          id: string
          issuer: string
          issuer_url: string | null
          jurisdiction: string
          late_renewal_days: number
          lookup_url: string | null
          number_hint: string | null
          pairs_with: string | null
          renewal_due_days: number | null
          renewal_hours: number | null
          renewal_opens_days: number | null
          training_hours: number | null
          updated_at: string
          valid_months: number | null
          verification_max_age_days: number
        }
        Insert: {
          checked_on: string
          expiry_rule: Database["public"]["Enums"]["credential_expiry_rule"]
          id: string
          issuer: string
          issuer_url?: string | null
          jurisdiction: string
          late_renewal_days?: number
          lookup_url?: string | null
          number_hint?: string | null
          pairs_with?: string | null
          renewal_due_days?: number | null
          renewal_hours?: number | null
          renewal_opens_days?: number | null
          training_hours?: number | null
          updated_at?: string
          valid_months?: number | null
          verification_max_age_days?: number
        }
        Update: {
          checked_on?: string
          expiry_rule?: Database["public"]["Enums"]["credential_expiry_rule"]
          id?: string
          issuer?: string
          issuer_url?: string | null
          jurisdiction?: string
          late_renewal_days?: number
          lookup_url?: string | null
          number_hint?: string | null
          pairs_with?: string | null
          renewal_due_days?: number | null
          renewal_hours?: number | null
          renewal_opens_days?: number | null
          training_hours?: number | null
          updated_at?: string
          valid_months?: number | null
          verification_max_age_days?: number
        }
        Relationships: [
          {
            foreignKeyName: "credential_types_jurisdiction_fkey"
            columns: ["jurisdiction"]
            referencedRelation: "jurisdictions"
            referencedColumns: ["code"]
          },
          {
            foreignKeyName: "credential_types_pairs_with_fkey"
            columns: ["pairs_with"]
            referencedRelation: "credential_types"
            referencedColumns: ["id"]
          },
        ]
      }
      intake_attempts: {
        Row: {
          attempted_at: string
          attempted_by: string | null
          id: string
          intake_id: string
          note: string | null
          outcome: Database["public"]["Enums"]["attempt_outcome"]
          way: Database["public"]["Enums"]["contact_way"]
        }
        Insert: {
          attempted_at?: string
          attempted_by?: string | null
          id?: string
          intake_id: string
          note?: string | null
          outcome: Database["public"]["Enums"]["attempt_outcome"]
          way: Database["public"]["Enums"]["contact_way"]
        }
        Update: {
          attempted_at?: string
          attempted_by?: string | null
          id?: string
          intake_id?: string
          note?: string | null
          outcome?: Database["public"]["Enums"]["attempt_outcome"]
          way?: Database["public"]["Enums"]["contact_way"]
        }
        Relationships: [
          {
            foreignKeyName: "intake_attempts_attempted_by_fkey"
            columns: ["attempted_by"]
            referencedRelation: "accounts"
            referencedColumns: ["user_id"]
          },
          {
            foreignKeyName: "intake_attempts_intake_id_fkey"
            columns: ["intake_id"]
            referencedRelation: "intakes"
            referencedColumns: ["id"]
          },
        ]
      }
      intake_consents: {
        Row: {
          agreed_at: string
          intake_id: string
          kind: Database["public"]["Enums"]["consent_kind"]
          locale: Database["public"]["Enums"]["locale"]
          signed_by: string
          version: string
        }
        Insert: {
          agreed_at?: string
          intake_id: string
          kind: Database["public"]["Enums"]["consent_kind"]
          locale: Database["public"]["Enums"]["locale"]
          signed_by: string
          version: string
        }
        Update: {
          agreed_at?: string
          intake_id?: string
          kind?: Database["public"]["Enums"]["consent_kind"]
          locale?: Database["public"]["Enums"]["locale"]
          signed_by?: string
          version?: string
        }
        Relationships: [
          {
            foreignKeyName: "intake_consents_intake_id_fkey"
            columns: ["intake_id"]
            referencedRelation: "intakes"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "intake_consents_kind_version_locale_fkey"
            columns: ["kind", "version", "locale"]
            referencedRelation: "consent_texts"
            referencedColumns: ["kind", "version", "locale"]
          },
        ]
      }
      intake_contacts: {
        Row: {
          contact_note: string | null
          contact_ways: Database["public"]["Enums"]["contact_way"][]
          day_parts: Database["public"]["Enums"]["day_part"][]
          email: string | null
          full_name: string
          helper_email: string | null
          helper_name: string | null
          helper_phone: string | null
          helper_relation: string | null
          intake_id: string
          language_other: string | null
          may_leave_message: boolean
          meeting_ways: Database["public"]["Enums"]["meeting_way"][]
          member_number: string | null
          phone: string | null
          phone_normalized: string | null
          plan_id: string | null
          plan_other: string | null
          sender: Database["public"]["Enums"]["sender_style"]
          updates_to: Database["public"]["Enums"]["intake_updates_to"]
        }
        Insert: {
          contact_note?: string | null
          contact_ways: Database["public"]["Enums"]["contact_way"][]
          day_parts?: Database["public"]["Enums"]["day_part"][]
          email?: string | null
          full_name: string
          helper_email?: string | null
          helper_name?: string | null
          helper_phone?: string | null
          helper_relation?: string | null
          intake_id: string
          language_other?: string | null
          may_leave_message?: boolean
          meeting_ways?: Database["public"]["Enums"]["meeting_way"][]
          member_number?: string | null
          phone?: string | null
          phone_normalized?: never
          plan_id?: string | null
          plan_other?: string | null
          sender?: Database["public"]["Enums"]["sender_style"]
          updates_to?: Database["public"]["Enums"]["intake_updates_to"]
        }
        Update: {
          contact_note?: string | null
          contact_ways?: Database["public"]["Enums"]["contact_way"][]
          day_parts?: Database["public"]["Enums"]["day_part"][]
          email?: string | null
          full_name?: string
          helper_email?: string | null
          helper_name?: string | null
          helper_phone?: string | null
          helper_relation?: string | null
          intake_id?: string
          language_other?: string | null
          may_leave_message?: boolean
          meeting_ways?: Database["public"]["Enums"]["meeting_way"][]
          member_number?: string | null
          phone?: string | null
          phone_normalized?: never
          plan_id?: string | null
          plan_other?: string | null
          sender?: Database["public"]["Enums"]["sender_style"]
          updates_to?: Database["public"]["Enums"]["intake_updates_to"]
        }
        Relationships: [
          {
            foreignKeyName: "intake_contacts_intake_id_fkey"
            columns: ["intake_id"]
            referencedRelation: "intakes"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "intake_contacts_plan_id_fkey"
            columns: ["plan_id"]
            referencedRelation: "coverage_plans"
            referencedColumns: ["id"]
          },
        ]
      }
      intake_duplicate_decisions: {
        Row: {
          decided_at: string
          decided_by: string | null
          id: string
          intake_id: string
          is_same_person: boolean
          other_id: string
        }
        Insert: {
          decided_at?: string
          decided_by?: string | null
          id?: string
          intake_id: string
          is_same_person: boolean
          other_id: string
        }
        Update: {
          decided_at?: string
          decided_by?: string | null
          id?: string
          intake_id?: string
          is_same_person?: boolean
          other_id?: string
        }
        Relationships: [
          {
            foreignKeyName: "intake_duplicate_decisions_decided_by_fkey"
            columns: ["decided_by"]
            referencedRelation: "accounts"
            referencedColumns: ["user_id"]
          },
          {
            foreignKeyName: "intake_duplicate_decisions_intake_id_fkey"
            columns: ["intake_id"]
            referencedRelation: "intakes"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "intake_duplicate_decisions_other_id_fkey"
            columns: ["other_id"]
            referencedRelation: "intakes"
            referencedColumns: ["id"]
          },
        ]
      }
      intake_events: {
        Row: {
          actor_id: string | null
          command: string
          from_status: Database["public"]["Enums"]["intake_status"] | null
          happened_at: string
          id: string
          intake_id: string
          note: string | null
          reason: Database["public"]["Enums"]["intake_close_reason"] | null
          to_owner_id: string | null
          to_status: Database["public"]["Enums"]["intake_status"]
        }
        Insert: {
          actor_id?: string | null
          command: string
          from_status?: Database["public"]["Enums"]["intake_status"] | null
          happened_at?: string
          id?: string
          intake_id: string
          note?: string | null
          reason?: Database["public"]["Enums"]["intake_close_reason"] | null
          to_owner_id?: string | null
          to_status: Database["public"]["Enums"]["intake_status"]
        }
        Update: {
          actor_id?: string | null
          command?: string
          from_status?: Database["public"]["Enums"]["intake_status"] | null
          happened_at?: string
          id?: string
          intake_id?: string
          note?: string | null
          reason?: Database["public"]["Enums"]["intake_close_reason"] | null
          to_owner_id?: string | null
          to_status?: Database["public"]["Enums"]["intake_status"]
        }
        Relationships: [
          {
            foreignKeyName: "intake_events_actor_id_fkey"
            columns: ["actor_id"]
            referencedRelation: "accounts"
            referencedColumns: ["user_id"]
          },
          {
            foreignKeyName: "intake_events_intake_id_fkey"
            columns: ["intake_id"]
            referencedRelation: "intakes"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "intake_events_to_owner_id_fkey"
            columns: ["to_owner_id"]
            referencedRelation: "accounts"
            referencedColumns: ["user_id"]
          },
        ]
      }
      intake_health: {
        Row: {
          access_needs: string | null
          intake_id: string
          support: Database["public"]["Enums"]["support_kind"]
        }
        Insert: {
          access_needs?: string | null
          intake_id: string
          support?: Database["public"]["Enums"]["support_kind"]
        }
        Update: {
          access_needs?: string | null
          intake_id?: string
          support?: Database["public"]["Enums"]["support_kind"]
        }
        Relationships: [
          {
            foreignKeyName: "intake_health_intake_id_fkey"
            columns: ["intake_id"]
            referencedRelation: "intakes"
            referencedColumns: ["id"]
          },
        ]
      }
      intakes: {
        Row: {
          asked_by: Database["public"]["Enums"]["intake_asked_by"]
          called_name: string
          close_reason:
            | Database["public"]["Enums"]["intake_close_reason"]
            | null
          county: string | null
          id: string
          jurisdiction: string
          language: string
          locale: Database["public"]["Enums"]["locale"]
          needs_interpreter: boolean
          next_step_on: string | null
          owner_id: string | null
          program_id: string | null
          received_at: string
          reference: string
          status: Database["public"]["Enums"]["intake_status"]
          updated_at: string
        }
        Insert: {
          asked_by: Database["public"]["Enums"]["intake_asked_by"]
          called_name: string
          close_reason?:
            | Database["public"]["Enums"]["intake_close_reason"]
            | null
          county?: string | null
          id?: string
          jurisdiction: string
          language: string
          locale: Database["public"]["Enums"]["locale"]
          needs_interpreter?: boolean
          next_step_on?: string | null
          owner_id?: string | null
          program_id?: string | null
          received_at?: string
          reference: string
          status?: Database["public"]["Enums"]["intake_status"]
          updated_at?: string
        }
        Update: {
          asked_by?: Database["public"]["Enums"]["intake_asked_by"]
          called_name?: string
          close_reason?:
            | Database["public"]["Enums"]["intake_close_reason"]
            | null
          county?: string | null
          id?: string
          jurisdiction?: string
          language?: string
          locale?: Database["public"]["Enums"]["locale"]
          needs_interpreter?: boolean
          next_step_on?: string | null
          owner_id?: string | null
          program_id?: string | null
          received_at?: string
          reference?: string
          status?: Database["public"]["Enums"]["intake_status"]
          updated_at?: string
        }
        Relationships: [
          {
            foreignKeyName: "intakes_jurisdiction_fkey"
            columns: ["jurisdiction"]
            referencedRelation: "jurisdictions"
            referencedColumns: ["code"]
          },
          {
            foreignKeyName: "intakes_owner_id_fkey"
            columns: ["owner_id"]
            referencedRelation: "accounts"
            referencedColumns: ["user_id"]
          },
          {
            foreignKeyName: "intakes_program_id_fkey"
            columns: ["program_id"]
            referencedRelation: "programs"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "intakes_program_id_fkey"
            columns: ["program_id"]
            referencedRelation: "published_programs"
            referencedColumns: ["id"]
          },
        ]
      }
      job_places: {
        Row: {
          job_id: string
          location_id: string
          share_percent: number
        }
        Insert: {
          job_id: string
          location_id: string
          share_percent?: number
        }
        Update: {
          job_id?: string
          location_id?: string
          share_percent?: number
        }
        Relationships: [
          {
            foreignKeyName: "job_places_job_id_fkey"
            columns: ["job_id"]
            referencedRelation: "jobs"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "job_places_job_id_fkey"
            columns: ["job_id"]
            referencedRelation: "published_jobs"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "job_places_location_id_fkey"
            columns: ["location_id"]
            referencedRelation: "locations"
            referencedColumns: ["id"]
          },
        ]
      }
      job_requirement_texts: {
        Row: {
          how_to_get: string | null
          label: string
          locale: Database["public"]["Enums"]["locale"]
          requirement_id: string
        }
        Insert: {
          how_to_get?: string | null
          label: string
          locale: Database["public"]["Enums"]["locale"]
          requirement_id: string
        }
        Update: {
          how_to_get?: string | null
          label?: string
          locale?: Database["public"]["Enums"]["locale"]
          requirement_id?: string
        }
        Relationships: [
          {
            foreignKeyName: "job_requirement_texts_requirement_id_fkey"
            columns: ["requirement_id"]
            referencedRelation: "job_requirements"
            referencedColumns: ["id"]
          },
        ]
      }
      job_requirements: {
        Row: {
          credential_type_id: string | null
          due: Database["public"]["Enums"]["requirement_due"]
          due_days: number | null
          id: string
          is_required: boolean
          job_id: string
          kind: Database["public"]["Enums"]["requirement_kind"]
          position: number
        }
        Insert: {
          credential_type_id?: string | null
          due: Database["public"]["Enums"]["requirement_due"]
          due_days?: number | null
          id?: string
          is_required?: boolean
          job_id: string
          kind: Database["public"]["Enums"]["requirement_kind"]
          position?: number
        }
        Update: {
          credential_type_id?: string | null
          due?: Database["public"]["Enums"]["requirement_due"]
          due_days?: number | null
          id?: string
          is_required?: boolean
          job_id?: string
          kind?: Database["public"]["Enums"]["requirement_kind"]
          position?: number
        }
        Relationships: [
          {
            foreignKeyName: "job_requirements_credential_type_id_fkey"
            columns: ["credential_type_id"]
            referencedRelation: "credential_types"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "job_requirements_job_id_fkey"
            columns: ["job_id"]
            referencedRelation: "jobs"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "job_requirements_job_id_fkey"
            columns: ["job_id"]
            referencedRelation: "published_jobs"
            referencedColumns: ["id"]
          },
        ]
      }
      job_terms: {
        Row: {
          job_id: string
          term_id: string
        }
        Insert: {
          job_id: string
          term_id: string
        }
        Update: {
          job_id?: string
          term_id?: string
        }
        Relationships: [
          {
            foreignKeyName: "job_terms_job_id_fkey"
            columns: ["job_id"]
            referencedRelation: "jobs"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "job_terms_job_id_fkey"
            columns: ["job_id"]
            referencedRelation: "published_jobs"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "job_terms_term_id_fkey"
            columns: ["term_id"]
            referencedRelation: "terms"
            referencedColumns: ["id"]
          },
        ]
      }
      job_texts: {
        Row: {
          about_the_work: string | null
          benefits: string[]
          job_id: string
          locale: Database["public"]["Enums"]["locale"]
          pay_note: string | null
          responsibilities: string[]
          schedule_note: string | null
          summary: string
          title: string
          workplace_note: string | null
        }
        Insert: {
          about_the_work?: string | null
          benefits?: string[]
          job_id: string
          locale: Database["public"]["Enums"]["locale"]
          pay_note?: string | null
          responsibilities?: string[]
          schedule_note?: string | null
          summary: string
          title: string
          workplace_note?: string | null
        }
        Update: {
          about_the_work?: string | null
          benefits?: string[]
          job_id?: string
          locale?: Database["public"]["Enums"]["locale"]
          pay_note?: string | null
          responsibilities?: string[]
          schedule_note?: string | null
          summary?: string
          title?: string
          workplace_note?: string | null
        }
        Relationships: [
          {
            foreignKeyName: "job_texts_job_id_fkey"
            columns: ["job_id"]
            referencedRelation: "jobs"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "job_texts_job_id_fkey"
            columns: ["job_id"]
            referencedRelation: "published_jobs"
            referencedColumns: ["id"]
          },
        ]
      }
      jobs: {
        Row: {
          close_reason: string | null
          closed_at: string | null
          closes_at: string | null
          currency: string
          employment_types: Database["public"]["Enums"]["employment_type"][]
          ends_at_time: string | null
          hours_per_week: number | null
          id: string
          jurisdiction: string
          opens_at: string | null
          pay_max: number | null
          pay_min: number | null
          pay_unit: Database["public"]["Enums"]["pay_unit"] | null
          program_id: string | null
          published_at: string | null
          reference: string
          remote_until: string | null
          schedule_days: number[]
          schedule_kind: Database["public"]["Enums"]["schedule_kind"]
          slug: string
          starts_at_time: string | null
          status: Database["public"]["Enums"]["job_status"]
          updated_at: string
          workplace: Database["public"]["Enums"]["workplace"]
        }
        Insert: {
          close_reason?: string | null
          closed_at?: string | null
          closes_at?: string | null
          currency?: string
          employment_types: Database["public"]["Enums"]["employment_type"][]
          ends_at_time?: string | null
          hours_per_week?: number | null
          id?: string
          jurisdiction: string
          opens_at?: string | null
          pay_max?: number | null
          pay_min?: number | null
          pay_unit?: Database["public"]["Enums"]["pay_unit"] | null
          program_id?: string | null
          published_at?: string | null
          reference: string
          remote_until?: string | null
          schedule_days?: number[]
          schedule_kind: Database["public"]["Enums"]["schedule_kind"]
          slug: string
          starts_at_time?: string | null
          status?: Database["public"]["Enums"]["job_status"]
          updated_at?: string
          workplace: Database["public"]["Enums"]["workplace"]
        }
        Update: {
          close_reason?: string | null
          closed_at?: string | null
          closes_at?: string | null
          currency?: string
          employment_types?: Database["public"]["Enums"]["employment_type"][]
          ends_at_time?: string | null
          hours_per_week?: number | null
          id?: string
          jurisdiction?: string
          opens_at?: string | null
          pay_max?: number | null
          pay_min?: number | null
          pay_unit?: Database["public"]["Enums"]["pay_unit"] | null
          program_id?: string | null
          published_at?: string | null
          reference?: string
          remote_until?: string | null
          schedule_days?: number[]
          schedule_kind?: Database["public"]["Enums"]["schedule_kind"]
          slug?: string
          starts_at_time?: string | null
          status?: Database["public"]["Enums"]["job_status"]
          updated_at?: string
          workplace?: Database["public"]["Enums"]["workplace"]
        }
        Relationships: [
          {
            foreignKeyName: "jobs_jurisdiction_fkey"
            columns: ["jurisdiction"]
            referencedRelation: "jurisdictions"
            referencedColumns: ["code"]
          },
          {
            foreignKeyName: "jobs_program_id_fkey"
            columns: ["program_id"]
            referencedRelation: "programs"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "jobs_program_id_fkey"
            columns: ["program_id"]
            referencedRelation: "published_programs"
            referencedColumns: ["id"]
          },
        ]
      }
      jurisdictions: {
        Row: {
          code: string
          name_en: string
          name_es: string
        }
        Insert: {
          code: string
          name_en: string
          name_es: string
        }
        Update: {
          code?: string
          name_en?: string
          name_es?: string
        }
        Relationships: []
      }
      locations: {
        Row: {
          city: string
          county: string | null
          id: string
          jurisdiction: string
          name: string
          phone: string | null
          postal_code: string | null
          slug: string
          street: string | null
          updated_at: string
          zone: string
        }
        Insert: {
          city: string
          county?: string | null
          id?: string
          jurisdiction: string
          name: string
          phone?: string | null
          postal_code?: string | null
          slug: string
          street?: string | null
          updated_at?: string
          zone: string
        }
        Update: {
          city?: string
          county?: string | null
          id?: string
          jurisdiction?: string
          name?: string
          phone?: string | null
          postal_code?: string | null
          slug?: string
          street?: string | null
          updated_at?: string
          zone?: string
        }
        Relationships: [
          {
            foreignKeyName: "locations_jurisdiction_fkey"
            columns: ["jurisdiction"]
            referencedRelation: "jurisdictions"
            referencedColumns: ["code"]
          },
        ]
      }
      message_receipts: {
        Row: {
          event_id: string
          event_type: string
          message_id: string | null
          occurred_at: string
          provider_id: string
          received_at: string
        }
        Insert: {
          event_id: string
          event_type: string
          message_id?: string | null
          occurred_at: string
          provider_id: string
          received_at?: string
        }
        Update: {
          event_id?: string
          event_type?: string
          message_id?: string | null
          occurred_at?: string
          provider_id?: string
          received_at?: string
        }
        Relationships: [
          {
            foreignKeyName: "message_receipts_message_id_fkey"
            columns: ["message_id"]
            referencedRelation: "messages"
            referencedColumns: ["id"]
          },
        ]
      }
      message_rules: {
        Row: {
          audience: string
          event: string
          is_enabled: boolean
          kind: Database["public"]["Enums"]["message_kind"]
        }
        Insert: {
          audience: string
          event: string
          is_enabled?: boolean
          kind: Database["public"]["Enums"]["message_kind"]
        }
        Update: {
          audience?: string
          event?: string
          is_enabled?: boolean
          kind?: Database["public"]["Enums"]["message_kind"]
        }
        Relationships: []
      }
      messages: {
        Row: {
          attempts: number
          claimed_by: string | null
          due_at: string
          error_code: string | null
          first_attempt_at: string | null
          id: string
          kind: Database["public"]["Enums"]["message_kind"]
          lease_ends_at: string | null
          locale: Database["public"]["Enums"]["locale"]
          provider_id: string | null
          queued_at: string
          replaced_by: string | null
          sent_at: string | null
          status: Database["public"]["Enums"]["message_status"]
          subject_id: string
          to_email: string
          updated_at: string
        }
        Insert: {
          attempts?: number
          claimed_by?: string | null
          due_at?: string
          error_code?: string | null
          first_attempt_at?: string | null
          id?: string
          kind: Database["public"]["Enums"]["message_kind"]
          lease_ends_at?: string | null
          locale: Database["public"]["Enums"]["locale"]
          provider_id?: string | null
          queued_at?: string
          replaced_by?: string | null
          sent_at?: string | null
          status?: Database["public"]["Enums"]["message_status"]
          subject_id: string
          to_email: string
          updated_at?: string
        }
        Update: {
          attempts?: number
          claimed_by?: string | null
          due_at?: string
          error_code?: string | null
          first_attempt_at?: string | null
          id?: string
          kind?: Database["public"]["Enums"]["message_kind"]
          lease_ends_at?: string | null
          locale?: Database["public"]["Enums"]["locale"]
          provider_id?: string | null
          queued_at?: string
          replaced_by?: string | null
          sent_at?: string | null
          status?: Database["public"]["Enums"]["message_status"]
          subject_id?: string
          to_email?: string
          updated_at?: string
        }
        Relationships: [
          {
            foreignKeyName: "messages_replaced_by_fkey"
            columns: ["replaced_by"]
            referencedRelation: "messages"
            referencedColumns: ["id"]
          },
        ]
      }
      organization: {
        Row: {
          contact_standard_days: number
          email: string
          id: number
          legal_name: string
          name: string
          phone: string
          requires_second_factor: boolean
          updated_at: string
          website: string
          zone: string
        }
        Insert: {
          contact_standard_days?: number
          email: string
          id?: number
          legal_name: string
          name: string
          phone: string
          requires_second_factor?: boolean
          updated_at?: string
          website: string
          zone: string
        }
        Update: {
          contact_standard_days?: number
          email?: string
          id?: number
          legal_name?: string
          name?: string
          phone?: string
          requires_second_factor?: boolean
          updated_at?: string
          website?: string
          zone?: string
        }
        Relationships: []
      }
      organization_holidays: {
        Row: {
          closed_on: string
          name: string
        }
        Insert: {
          closed_on: string
          name: string
        }
        Update: {
          closed_on?: string
          name?: string
        }
        Relationships: []
      }
      organization_texts: {
        Row: {
          about: string
          equal_opportunity_statement: string
          locale: Database["public"]["Enums"]["locale"]
          tagline: string
          updated_at: string
        }
        Insert: {
          about: string
          equal_opportunity_statement: string
          locale: Database["public"]["Enums"]["locale"]
          tagline: string
          updated_at?: string
        }
        Update: {
          about?: string
          equal_opportunity_statement?: string
          locale?: Database["public"]["Enums"]["locale"]
          tagline?: string
          updated_at?: string
        }
        Relationships: []
      }
      program_limits: {
        Row: {
          at_most: number
          jurisdiction: string
          kind: Database["public"]["Enums"]["program_limit_kind"]
          note: string | null
          program_id: string
          source_url: string | null
        }
        Insert: {
          at_most: number
          jurisdiction: string
          kind: Database["public"]["Enums"]["program_limit_kind"]
          note?: string | null
          program_id: string
          source_url?: string | null
        }
        Update: {
          at_most?: number
          jurisdiction?: string
          kind?: Database["public"]["Enums"]["program_limit_kind"]
          note?: string | null
          program_id?: string
          source_url?: string | null
        }
        Relationships: [
          {
            foreignKeyName: "program_limits_jurisdiction_fkey"
            columns: ["jurisdiction"]
            referencedRelation: "jurisdictions"
            referencedColumns: ["code"]
          },
          {
            foreignKeyName: "program_limits_program_id_fkey"
            columns: ["program_id"]
            referencedRelation: "programs"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "program_limits_program_id_fkey"
            columns: ["program_id"]
            referencedRelation: "published_programs"
            referencedColumns: ["id"]
          },
        ]
      }
      program_locations: {
        Row: {
          location_id: string
          program_id: string
        }
        Insert: {
          location_id: string
          program_id: string
        }
        Update: {
          location_id?: string
          program_id?: string
        }
        Relationships: [
          {
            foreignKeyName: "program_locations_location_id_fkey"
            columns: ["location_id"]
            referencedRelation: "locations"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "program_locations_program_id_fkey"
            columns: ["program_id"]
            referencedRelation: "programs"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "program_locations_program_id_fkey"
            columns: ["program_id"]
            referencedRelation: "published_programs"
            referencedColumns: ["id"]
          },
        ]
      }
      program_terms: {
        Row: {
          program_id: string
          term_id: string
        }
        Insert: {
          program_id: string
          term_id: string
        }
        Update: {
          program_id?: string
          term_id?: string
        }
        Relationships: [
          {
            foreignKeyName: "program_terms_program_id_fkey"
            columns: ["program_id"]
            referencedRelation: "programs"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "program_terms_program_id_fkey"
            columns: ["program_id"]
            referencedRelation: "published_programs"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "program_terms_term_id_fkey"
            columns: ["term_id"]
            referencedRelation: "terms"
            referencedColumns: ["id"]
          },
        ]
      }
      program_texts: {
        Row: {
          how_to_join: string
          locale: Database["public"]["Enums"]["locale"]
          name: string
          offers: string[]
          program_id: string
          summary: string
          what_happens: string
          who_can_join: string
        }
        Insert: {
          how_to_join: string
          locale: Database["public"]["Enums"]["locale"]
          name: string
          offers?: string[]
          program_id: string
          summary: string
          what_happens: string
          who_can_join: string
        }
        Update: {
          how_to_join?: string
          locale?: Database["public"]["Enums"]["locale"]
          name?: string
          offers?: string[]
          program_id?: string
          summary?: string
          what_happens?: string
          who_can_join?: string
        }
        Relationships: [
          {
            foreignKeyName: "program_texts_program_id_fkey"
            columns: ["program_id"]
            referencedRelation: "programs"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "program_texts_program_id_fkey"
            columns: ["program_id"]
            referencedRelation: "published_programs"
            referencedColumns: ["id"]
          },
        ]
      }
      programs: {
        Row: {
          accepts_medicaid: boolean
          capacity: number | null
          has_waiting_list: boolean
          id: string
          is_open_without_other_care: boolean
          jurisdiction: string
          max_age: number | null
          meeting_ways: Database["public"]["Enums"]["meeting_way"][]
          min_age: number | null
          position: number
          slug: string
          status: Database["public"]["Enums"]["publication_status"]
          unit_minutes: number
          updated_at: string
        }
        Insert: {
          accepts_medicaid?: boolean
          capacity?: number | null
          has_waiting_list?: boolean
          id?: string
          is_open_without_other_care?: boolean
          jurisdiction: string
          max_age?: number | null
          meeting_ways: Database["public"]["Enums"]["meeting_way"][]
          min_age?: number | null
          position?: number
          slug: string
          status?: Database["public"]["Enums"]["publication_status"]
          unit_minutes?: number
          updated_at?: string
        }
        Update: {
          accepts_medicaid?: boolean
          capacity?: number | null
          has_waiting_list?: boolean
          id?: string
          is_open_without_other_care?: boolean
          jurisdiction?: string
          max_age?: number | null
          meeting_ways?: Database["public"]["Enums"]["meeting_way"][]
          min_age?: number | null
          position?: number
          slug?: string
          status?: Database["public"]["Enums"]["publication_status"]
          unit_minutes?: number
          updated_at?: string
        }
        Relationships: [
          {
            foreignKeyName: "programs_jurisdiction_fkey"
            columns: ["jurisdiction"]
            referencedRelation: "jurisdictions"
            referencedColumns: ["code"]
          },
        ]
      }
      staff_invitations: {
        Row: {
          accepted_at: string | null
          accepted_by: string | null
          email: string
          full_name: string | null
          id: string
          invited_at: string
          invited_by: string | null
          locale: Database["public"]["Enums"]["locale"]
          revoked_at: string | null
          role: Database["public"]["Enums"]["staff_role"]
        }
        Insert: {
          accepted_at?: string | null
          accepted_by?: string | null
          email: string
          full_name?: string | null
          id?: string
          invited_at?: string
          invited_by?: string | null
          locale?: Database["public"]["Enums"]["locale"]
          revoked_at?: string | null
          role: Database["public"]["Enums"]["staff_role"]
        }
        Update: {
          accepted_at?: string | null
          accepted_by?: string | null
          email?: string
          full_name?: string | null
          id?: string
          invited_at?: string
          invited_by?: string | null
          locale?: Database["public"]["Enums"]["locale"]
          revoked_at?: string | null
          role?: Database["public"]["Enums"]["staff_role"]
        }
        Relationships: [
          {
            foreignKeyName: "staff_invitations_accepted_by_fkey"
            columns: ["accepted_by"]
            referencedRelation: "accounts"
            referencedColumns: ["user_id"]
          },
          {
            foreignKeyName: "staff_invitations_invited_by_fkey"
            columns: ["invited_by"]
            referencedRelation: "accounts"
            referencedColumns: ["user_id"]
          },
        ]
      }
      staff_roles: {
        Row: {
          granted_at: string
          granted_by: string | null
          role: Database["public"]["Enums"]["staff_role"]
          user_id: string
        }
        Insert: {
          granted_at?: string
          granted_by?: string | null
          role: Database["public"]["Enums"]["staff_role"]
          user_id: string
        }
        Update: {
          granted_at?: string
          granted_by?: string | null
          role?: Database["public"]["Enums"]["staff_role"]
          user_id?: string
        }
        Relationships: [
          {
            foreignKeyName: "staff_roles_granted_by_fkey"
            columns: ["granted_by"]
            referencedRelation: "accounts"
            referencedColumns: ["user_id"]
          },
          {
            foreignKeyName: "staff_roles_user_id_fkey"
            columns: ["user_id"]
            referencedRelation: "accounts"
            referencedColumns: ["user_id"]
          },
        ]
      }
      suppressed_addresses: {
        Row: {
          email: string
          message_id: string | null
          reason: string
          suppressed_at: string
        }
        Insert: {
          email: string
          message_id?: string | null
          reason: string
          suppressed_at?: string
        }
        Update: {
          email?: string
          message_id?: string | null
          reason?: string
          suppressed_at?: string
        }
        Relationships: [
          {
            foreignKeyName: "suppressed_addresses_message_id_fkey"
            columns: ["message_id"]
            referencedRelation: "messages"
            referencedColumns: ["id"]
          },
        ]
      }
      terms: {
        Row: {
          id: string
          kind: Database["public"]["Enums"]["term_kind"]
          label_en: string
          label_es: string
        }
        Insert: {
          id: string
          kind: Database["public"]["Enums"]["term_kind"]
          label_en: string
          label_es: string
        }
        Update: {
          id?: string
          kind?: Database["public"]["Enums"]["term_kind"]
          label_en?: string
          label_es?: string
        }
        Relationships: []
      }
    }
    Views: {
      published_jobs: {
        Row: {
          closed_at: string | null
          closes_at: string | null
          currency: string | null
          employment_types:
            | Database["public"]["Enums"]["employment_type"][]
            | null
          ends_at_time: string | null
          hours_per_week: number | null
          id: string | null
          jurisdiction: string | null
          opens_at: string | null
          pay_max: number | null
          pay_min: number | null
          pay_unit: Database["public"]["Enums"]["pay_unit"] | null
          places: Json | null
          program_slug: string | null
          published_at: string | null
          reference: string | null
          remote_until: string | null
          requirements: Json | null
          schedule_days: number[] | null
          schedule_kind: Database["public"]["Enums"]["schedule_kind"] | null
          slug: string | null
          starts_at_time: string | null
          status: Database["public"]["Enums"]["job_status"] | null
          terms: Json | null
          texts: Json | null
          updated_at: string | null
          workplace: Database["public"]["Enums"]["workplace"] | null
        }
        Insert: {
          closed_at?: string | null
          closes_at?: string | null
          currency?: string | null
          employment_types?:
            | Database["public"]["Enums"]["employment_type"][]
            | null
          ends_at_time?: string | null
          hours_per_week?: number | null
          id?: string | null
          jurisdiction?: string | null
          opens_at?: string | null
          pay_max?: number | null
          pay_min?: number | null
          pay_unit?: Database["public"]["Enums"]["pay_unit"] | null
          places?: never
          program_slug?: never
          published_at?: string | null
          reference?: string | null
          remote_until?: string | null
          requirements?: never
          schedule_days?: number[] | null
          schedule_kind?: Database["public"]["Enums"]["schedule_kind"] | null
          slug?: string | null
          starts_at_time?: string | null
          status?: Database["public"]["Enums"]["job_status"] | null
          terms?: never
          texts?: never
          updated_at?: string | null
          workplace?: Database["public"]["Enums"]["workplace"] | null
        }
        Update: {
          closed_at?: string | null
          closes_at?: string | null
          currency?: string | null
          employment_types?:
            | Database["public"]["Enums"]["employment_type"][]
            | null
          ends_at_time?: string | null
          hours_per_week?: number | null
          id?: string | null
          jurisdiction?: string | null
          opens_at?: string | null
          pay_max?: number | null
          pay_min?: number | null
          pay_unit?: Database["public"]["Enums"]["pay_unit"] | null
          places?: never
          program_slug?: never
          published_at?: string | null
          reference?: string | null
          remote_until?: string | null
          requirements?: never
          schedule_days?: number[] | null
          schedule_kind?: Database["public"]["Enums"]["schedule_kind"] | null
          slug?: string | null
          starts_at_time?: string | null
          status?: Database["public"]["Enums"]["job_status"] | null
          terms?: never
          texts?: never
          updated_at?: string | null
          workplace?: Database["public"]["Enums"]["workplace"] | null
        }
        Relationships: [
          {
            foreignKeyName: "jobs_jurisdiction_fkey"
            columns: ["jurisdiction"]
            referencedRelation: "jurisdictions"
            referencedColumns: ["code"]
          },
        ]
      }
      published_programs: {
        Row: {
          accepts_medicaid: boolean | null
          capacity: number | null
          has_waiting_list: boolean | null
          id: string | null
          is_open_without_other_care: boolean | null
          jurisdiction: string | null
          limits: Json | null
          locations: Json | null
          max_age: number | null
          meeting_ways: Database["public"]["Enums"]["meeting_way"][] | null
          min_age: number | null
          position: number | null
          slug: string | null
          terms: Json | null
          texts: Json | null
          unit_minutes: number | null
          updated_at: string | null
        }
        Insert: {
          accepts_medicaid?: boolean | null
          capacity?: number | null
          has_waiting_list?: boolean | null
          id?: string | null
          is_open_without_other_care?: boolean | null
          jurisdiction?: string | null
          limits?: never
          locations?: never
          max_age?: number | null
          meeting_ways?: Database["public"]["Enums"]["meeting_way"][] | null
          min_age?: number | null
          position?: number | null
          slug?: string | null
          terms?: never
          texts?: never
          unit_minutes?: number | null
          updated_at?: string | null
        }
        Update: {
          accepts_medicaid?: boolean | null
          capacity?: number | null
          has_waiting_list?: boolean | null
          id?: string | null
          is_open_without_other_care?: boolean | null
          jurisdiction?: string | null
          limits?: never
          locations?: never
          max_age?: number | null
          meeting_ways?: Database["public"]["Enums"]["meeting_way"][] | null
          min_age?: number | null
          position?: number | null
          slug?: string | null
          terms?: never
          texts?: never
          unit_minutes?: number | null
          updated_at?: string | null
        }
        Relationships: [
          {
            foreignKeyName: "programs_jurisdiction_fkey"
            columns: ["jurisdiction"]
            referencedRelation: "jurisdictions"
            referencedColumns: ["code"]
          },
        ]
      }
    }
    Functions: {
      begin_site_rebuild: { Args: Record<PropertyKey, never>; Returns: string }
      claim_account: { Args: Record<PropertyKey, never>; Returns: Json }
      claim_messages: {
        Args: { p_lease_seconds?: number; p_limit?: number; p_worker: string }
        Returns: Json
      }
      close_intake: {
        Args: {
          p_id: string
          p_note?: string
          p_reason: Database["public"]["Enums"]["intake_close_reason"]
        }
        Returns: undefined
      }
      close_job: {
        Args: { p_id: string; p_reason?: string }
        Returns: {
          close_reason: string | null
          closed_at: string | null
          closes_at: string | null
          currency: string
          employment_types: Database["public"]["Enums"]["employment_type"][]
          ends_at_time: string | null
          hours_per_week: number | null
          id: string
          jurisdiction: string
          opens_at: string | null
          pay_max: number | null
          pay_min: number | null
          pay_unit: Database["public"]["Enums"]["pay_unit"] | null
          program_id: string | null
          published_at: string | null
          reference: string
          remote_until: string | null
          schedule_days: number[]
          schedule_kind: Database["public"]["Enums"]["schedule_kind"]
          slug: string
          starts_at_time: string | null
          status: Database["public"]["Enums"]["job_status"]
          updated_at: string
          workplace: Database["public"]["Enums"]["workplace"]
        }
        SetofOptions: {
          from: "*"
          to: "jobs"
          isOneToOne: true
          isSetofReturn: false
        }
      }
      count_intakes: { Args: Record<PropertyKey, never>; Returns: Json }
      decide_intake_duplicate: {
        Args: { p_id: string; p_is_same: boolean; p_other: string }
        Returns: undefined
      }
      fill_job: {
        Args: { p_id: string; p_reason?: string }
        Returns: {
          close_reason: string | null
          closed_at: string | null
          closes_at: string | null
          currency: string
          employment_types: Database["public"]["Enums"]["employment_type"][]
          ends_at_time: string | null
          hours_per_week: number | null
          id: string
          jurisdiction: string
          opens_at: string | null
          pay_max: number | null
          pay_min: number | null
          pay_unit: Database["public"]["Enums"]["pay_unit"] | null
          program_id: string | null
          published_at: string | null
          reference: string
          remote_until: string | null
          schedule_days: number[]
          schedule_kind: Database["public"]["Enums"]["schedule_kind"]
          slug: string
          starts_at_time: string | null
          status: Database["public"]["Enums"]["job_status"]
          updated_at: string
          workplace: Database["public"]["Enums"]["workplace"]
        }
        SetofOptions: {
          from: "*"
          to: "jobs"
          isOneToOne: true
          isSetofReturn: false
        }
      }
      finish_site_rebuild: {
        Args: { p_detail?: string; p_id: string; p_is_ok: boolean }
        Returns: undefined
      }
      hand_over_intake: {
        Args: { p_id: string; p_note?: string; p_to: string }
        Returns: undefined
      }
      invite_staff: {
        Args: {
          p_email: string
          p_full_name?: string
          p_locale?: Database["public"]["Enums"]["locale"]
          p_role: Database["public"]["Enums"]["staff_role"]
        }
        Returns: string
      }
      list_intakes: {
        Args: {
          p_after_at?: string
          p_after_id?: string
          p_language?: string
          p_limit?: number
          p_overdue?: boolean
          p_owner?: string
          p_program?: string
          p_scope?: string
          p_status?: Database["public"]["Enums"]["intake_status"]
          p_unowned?: boolean
        }
        Returns: Database["public"]["CompositeTypes"]["intake_queue_row"][]
        SetofOptions: {
          from: "*"
          to: "intake_queue_row"
          isOneToOne: false
          isSetofReturn: true
        }
      }
      list_message_problems: {
        Args: { p_before_at?: string; p_before_id?: string; p_limit?: number }
        Returns: Json
      }
      open_intake: { Args: { p_id: string }; Returns: Json }
      publish_job: {
        Args: { p_id: string }
        Returns: {
          close_reason: string | null
          closed_at: string | null
          closes_at: string | null
          currency: string
          employment_types: Database["public"]["Enums"]["employment_type"][]
          ends_at_time: string | null
          hours_per_week: number | null
          id: string
          jurisdiction: string
          opens_at: string | null
          pay_max: number | null
          pay_min: number | null
          pay_unit: Database["public"]["Enums"]["pay_unit"] | null
          program_id: string | null
          published_at: string | null
          reference: string
          remote_until: string | null
          schedule_days: number[]
          schedule_kind: Database["public"]["Enums"]["schedule_kind"]
          slug: string
          starts_at_time: string | null
          status: Database["public"]["Enums"]["job_status"]
          updated_at: string
          workplace: Database["public"]["Enums"]["workplace"]
        }
        SetofOptions: {
          from: "*"
          to: "jobs"
          isOneToOne: true
          isSetofReturn: false
        }
      }
      receive_message_event: {
        Args: {
          p_event_id: string
          p_event_type: string
          p_is_permanent?: boolean
          p_message_id: string
          p_occurred_at: string
          p_provider_id: string
        }
        Returns: boolean
      }
      record_clock_run: {
        Args: {
          p_detail?: string
          p_is_ok: boolean
          p_job: string
          p_started_at: string
        }
        Returns: undefined
      }
      record_intake_attempt: {
        Args: {
          p_id: string
          p_next_step_on?: string
          p_note?: string
          p_outcome: Database["public"]["Enums"]["attempt_outcome"]
          p_way: Database["public"]["Enums"]["contact_way"]
        }
        Returns: undefined
      }
      record_message_failed: {
        Args: {
          p_code: string
          p_id: string
          p_is_final?: boolean
          p_retry_after_seconds?: number
          p_worker: string
        }
        Returns: undefined
      }
      record_message_sent: {
        Args: { p_id: string; p_provider_id?: string }
        Returns: undefined
      }
      reopen_intake: {
        Args: { p_id: string; p_note: string }
        Returns: undefined
      }
      retry_message: { Args: { p_id: string }; Returns: undefined }
      revoke_invitation: { Args: { p_id: string }; Returns: undefined }
      search_audit: {
        Args: {
          p_action?: Database["public"]["Enums"]["audit_action"]
          p_actor?: string
          p_before_at?: string
          p_before_id?: string
          p_from?: string
          p_limit?: number
          p_record_id?: string
          p_table?: string
          p_until?: string
        }
        Returns: {
          action: Database["public"]["Enums"]["audit_action"]
          actor_id: string | null
          actor_role: string
          address: string | null
          changes: NonNullable<Json>
          happened_at: string
          id: string
          record_id: string
          table_name: string
        }[]
        SetofOptions: {
          from: "*"
          to: "audit_events"
          isOneToOne: false
          isSetofReturn: true
        }
      }
      search_intakes: {
        Args: { p_term: string }
        Returns: Database["public"]["CompositeTypes"]["intake_queue_row"][]
        SetofOptions: {
          from: "*"
          to: "intake_queue_row"
          isOneToOne: false
          isSetofReturn: true
        }
      }
      set_staff_role: {
        Args: {
          p_holds: boolean
          p_role: Database["public"]["Enums"]["staff_role"]
          p_user: string
        }
        Returns: undefined
      }
      submit_intake: {
        Args: { p_address?: string; p_intake: Json; p_key: string }
        Returns: Json
      }
      system_health: { Args: Record<PropertyKey, never>; Returns: Json }
      take_over_intake: { Args: { p_id: string }; Returns: undefined }
      verify_audit_chain: {
        Args: Record<PropertyKey, never>
        Returns: {
          broken_event_id: string | null
          broken_seq: number | null
          events_checked: number
          head_hash: string | null
          id: string
          is_intact: boolean
          reason: string | null
          verified_at: string
        }
        SetofOptions: {
          from: "*"
          to: "audit_verifications"
          isOneToOne: true
          isSetofReturn: false
        }
      }
    }
    Enums: {
      attempt_outcome:
        | "reached"
        | "left_message"
        | "no_answer"
        | "wrong_number"
        | "asked_to_call_back"
        | "message_sent"
      audit_action: "insert" | "update" | "delete" | "read"
      consent_kind: "contact" | "privacy" | "name_program"
      contact_way: "call" | "text" | "email"
      credential_expiry_rule:
        | "none"
        | "months_from_issue"
        | "month_end_after_months"
        | "printed_date"
      day_part: "morning" | "afternoon" | "evening"
      employment_type:
        | "full_time"
        | "part_time"
        | "contract"
        | "temporary"
        | "intern"
        | "volunteer"
      intake_asked_by: "self" | "helper"
      intake_close_reason:
        | "could_not_reach"
        | "declined"
        | "not_eligible"
        | "referred_elsewhere"
        | "duplicate"
        | "entered_by_mistake"
        | "other"
      intake_status:
        | "new"
        | "reaching_out"
        | "scheduled"
        | "assessed"
        | "connected"
        | "waitlisted"
        | "closed"
      intake_updates_to: "self" | "helper" | "both"
      job_status: "draft" | "published" | "closed" | "filled"
      locale: "en" | "es"
      meeting_way:
        | "in_person"
        | "home"
        | "community"
        | "phone"
        | "video"
        | "group"
      message_kind:
        | "intake_received"
        | "intake_notice"
        | "staff_invited"
        | "message_given_up"
      message_status:
        | "queued"
        | "sending"
        | "sent"
        | "delayed"
        | "delivered"
        | "bounced"
        | "complained"
        | "given_up"
        | "dropped"
      pay_unit: "hour" | "year"
      program_limit_kind:
        | "group_size"
        | "caseload"
        | "workers_per_supervisor_fte"
      publication_status: "draft" | "published" | "archived"
      requirement_due:
        | "application"
        | "interview"
        | "conditional_offer"
        | "start"
        | "after_start"
      requirement_kind:
        | "credential"
        | "check"
        | "attestation"
        | "experience"
        | "education"
        | "skill"
        | "driving"
      schedule_kind: "fixed" | "varies"
      sender_style: "organization" | "neutral"
      staff_role:
        | "admin"
        | "hr"
        | "hiring_manager"
        | "coordinator"
        | "assessor"
        | "supervisor"
        | "auditor"
      support_kind: "mental_health" | "substance_use" | "both" | "not_said"
      term_kind:
        | "field"
        | "focus"
        | "issue"
        | "approach"
        | "modality"
        | "population"
        | "setting"
      workplace: "in_person" | "hybrid" | "remote"
    }
    CompositeTypes: {
      intake_queue_row: {
        id: string | null
        reference: string | null
        status: Database["public"]["Enums"]["intake_status"] | null
        called_name: string | null
        received_at: string | null
        days_waiting: number | null
        due_on: string | null
        language: string | null
        needs_interpreter: boolean | null
        county: string | null
        program_id: string | null
        owner_id: string | null
        owner_name: string | null
        next_step_on: string | null
        attempts: number | null
        last_attempt_at: string | null
        asked_by: Database["public"]["Enums"]["intake_asked_by"] | null
        updated_at: string | null
      }
    }
  }
}

type DatabaseWithoutInternals = Omit<Database, "__InternalSupabase">

type DefaultSchema = DatabaseWithoutInternals[Extract<keyof Database, "public">]

export type Tables<
  DefaultSchemaTableNameOrOptions extends
    | keyof (DefaultSchema["Tables"] & DefaultSchema["Views"])
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends (DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof (DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"] &
        DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Views"])
    : never) = never,
> = DefaultSchemaTableNameOrOptions extends {
  schema: keyof DatabaseWithoutInternals
}
  ? (DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"] &
      DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Views"])[TableName] extends {
      Row: infer R
    }
    ? R
    : never
  : DefaultSchemaTableNameOrOptions extends keyof (DefaultSchema["Tables"] &
        DefaultSchema["Views"])
    ? (DefaultSchema["Tables"] &
        DefaultSchema["Views"])[DefaultSchemaTableNameOrOptions] extends {
        Row: infer R
      }
      ? R
      : never
    : never

export type TablesInsert<
  DefaultSchemaTableNameOrOptions extends
    | keyof DefaultSchema["Tables"]
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends (DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"]
    : never) = never,
> = DefaultSchemaTableNameOrOptions extends {
  schema: keyof DatabaseWithoutInternals
}
  ? DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"][TableName] extends {
      Insert: infer I
    }
    ? I
    : never
  : DefaultSchemaTableNameOrOptions extends keyof DefaultSchema["Tables"]
    ? DefaultSchema["Tables"][DefaultSchemaTableNameOrOptions] extends {
        Insert: infer I
      }
      ? I
      : never
    : never

export type TablesUpdate<
  DefaultSchemaTableNameOrOptions extends
    | keyof DefaultSchema["Tables"]
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends (DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"]
    : never) = never,
> = DefaultSchemaTableNameOrOptions extends {
  schema: keyof DatabaseWithoutInternals
}
  ? DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"][TableName] extends {
      Update: infer U
    }
    ? U
    : never
  : DefaultSchemaTableNameOrOptions extends keyof DefaultSchema["Tables"]
    ? DefaultSchema["Tables"][DefaultSchemaTableNameOrOptions] extends {
        Update: infer U
      }
      ? U
      : never
    : never

export type Enums<
  DefaultSchemaEnumNameOrOptions extends
    | keyof DefaultSchema["Enums"]
    | { schema: keyof DatabaseWithoutInternals },
  EnumName extends (DefaultSchemaEnumNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaEnumNameOrOptions["schema"]]["Enums"]
    : never) = never,
> = DefaultSchemaEnumNameOrOptions extends {
  schema: keyof DatabaseWithoutInternals
}
  ? DatabaseWithoutInternals[DefaultSchemaEnumNameOrOptions["schema"]]["Enums"][EnumName]
  : DefaultSchemaEnumNameOrOptions extends keyof DefaultSchema["Enums"]
    ? DefaultSchema["Enums"][DefaultSchemaEnumNameOrOptions]
    : never

export type CompositeTypes<
  PublicCompositeTypeNameOrOptions extends
    | keyof DefaultSchema["CompositeTypes"]
    | { schema: keyof DatabaseWithoutInternals },
  CompositeTypeName extends (PublicCompositeTypeNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof DatabaseWithoutInternals[PublicCompositeTypeNameOrOptions["schema"]]["CompositeTypes"]
    : never) = never,
> = PublicCompositeTypeNameOrOptions extends {
  schema: keyof DatabaseWithoutInternals
}
  ? DatabaseWithoutInternals[PublicCompositeTypeNameOrOptions["schema"]]["CompositeTypes"][CompositeTypeName]
  : PublicCompositeTypeNameOrOptions extends keyof DefaultSchema["CompositeTypes"]
    ? DefaultSchema["CompositeTypes"][PublicCompositeTypeNameOrOptions]
    : never

export const Constants = {
  public: {
    Enums: {
      attempt_outcome: [
        "reached",
        "left_message",
        "no_answer",
        "wrong_number",
        "asked_to_call_back",
        "message_sent",
      ],
      audit_action: ["insert", "update", "delete", "read"],
      consent_kind: ["contact", "privacy", "name_program"],
      contact_way: ["call", "text", "email"],
      credential_expiry_rule: [
        "none",
        "months_from_issue",
        "month_end_after_months",
        "printed_date",
      ],
      day_part: ["morning", "afternoon", "evening"],
      employment_type: [
        "full_time",
        "part_time",
        "contract",
        "temporary",
        "intern",
        "volunteer",
      ],
      intake_asked_by: ["self", "helper"],
      intake_close_reason: [
        "could_not_reach",
        "declined",
        "not_eligible",
        "referred_elsewhere",
        "duplicate",
        "entered_by_mistake",
        "other",
      ],
      intake_status: [
        "new",
        "reaching_out",
        "scheduled",
        "assessed",
        "connected",
        "waitlisted",
        "closed",
      ],
      intake_updates_to: ["self", "helper", "both"],
      job_status: ["draft", "published", "closed", "filled"],
      locale: ["en", "es"],
      meeting_way: [
        "in_person",
        "home",
        "community",
        "phone",
        "video",
        "group",
      ],
      message_kind: [
        "intake_received",
        "intake_notice",
        "staff_invited",
        "message_given_up",
      ],
      message_status: [
        "queued",
        "sending",
        "sent",
        "delayed",
        "delivered",
        "bounced",
        "complained",
        "given_up",
        "dropped",
      ],
      pay_unit: ["hour", "year"],
      program_limit_kind: [
        "group_size",
        "caseload",
        "workers_per_supervisor_fte",
      ],
      publication_status: ["draft", "published", "archived"],
      requirement_due: [
        "application",
        "interview",
        "conditional_offer",
        "start",
        "after_start",
      ],
      requirement_kind: [
        "credential",
        "check",
        "attestation",
        "experience",
        "education",
        "skill",
        "driving",
      ],
      schedule_kind: ["fixed", "varies"],
      sender_style: ["organization", "neutral"],
      staff_role: [
        "admin",
        "hr",
        "hiring_manager",
        "coordinator",
        "assessor",
        "supervisor",
        "auditor",
      ],
      support_kind: ["mental_health", "substance_use", "both", "not_said"],
      term_kind: [
        "field",
        "focus",
        "issue",
        "approach",
        "modality",
        "population",
        "setting",
      ],
      workplace: ["in_person", "hybrid", "remote"],
    },
  },
} as const
